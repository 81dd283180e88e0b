//! Products of row-major matrices.

use gemm::{Parallelism, gemm};

/// How a matrix lies in memory: `rows` by `columns`, row-major, or the transpose of that.
#[derive(Clone, Copy, Debug)]
pub struct Matrix<'a> {
    values: &'a [f32],
    rows: usize,
    columns: usize,
    row_stride: isize,
    column_stride: isize,
}

impl<'a> Matrix<'a> {
    /// `values` as rows of `columns` numbers.
    pub fn new(values: &'a [f32], columns: usize) -> Self {
        assert_eq!(values.len() % columns, 0, "rows of {columns} do not fill {} numbers", values.len());
        Matrix { values, rows: values.len() / columns, columns, row_stride: columns as isize, column_stride: 1 }
    }

    /// Rows and columns changed over.
    pub fn transposed(self) -> Self {
        Matrix {
            values: self.values,
            rows: self.columns,
            columns: self.rows,
            row_stride: self.column_stride,
            column_stride: self.row_stride,
        }
    }
}

/// Adds `a` times `b` to `sum`, which is row-major.
#[expect(unsafe_code, reason = "the library takes raw pointers; the shapes are checked right above")]
pub fn add_product(sum: &mut [f32], a: Matrix, b: Matrix) {
    assert_eq!(a.columns, b.rows, "inner sizes differ");
    assert_eq!(sum.len(), a.rows * b.columns, "the sum has another shape");
    let (rows, columns, inner) = (a.rows, b.columns, a.columns);
    if rows == 0 || columns == 0 || inner == 0 {
        return;
    }
    // SAFETY: each pointer with its strides stays within its slice: `Matrix::new` and the checks above prove the sizes.
    unsafe {
        gemm(
            rows,
            columns,
            inner,
            sum.as_mut_ptr(),
            1,
            columns as isize,
            true,
            a.values.as_ptr(),
            a.column_stride,
            a.row_stride,
            b.values.as_ptr(),
            b.column_stride,
            b.row_stride,
            1.0,
            1.0,
            false,
            false,
            false,
            Parallelism::None,
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn multiplies_rows_by_columns() {
        let (a, b) = ([1.0, 2.0, 3.0, 4.0, 5.0, 6.0], [1.0, 0.0, 0.0, 1.0, 1.0, 1.0]);
        let mut sum = vec![1.0; 4];
        add_product(&mut sum, Matrix::new(&a, 3), Matrix::new(&b, 2));
        assert_eq!(sum, [5.0, 6.0, 11.0, 12.0]);
        let mut sum = vec![0.0; 9];
        add_product(&mut sum, Matrix::new(&a, 3).transposed(), Matrix::new(&b, 2).transposed());
        assert_eq!(sum, [1.0, 4.0, 5.0, 2.0, 5.0, 7.0, 3.0, 6.0, 9.0]);
    }
}
