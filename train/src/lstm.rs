//! One direction of an LSTM layer over a batch of sequences, forward and backward through time.
//!
//! Hochreiter and Schmidhuber, "Long Short-Term Memory", 1997, with forget gates (Gers et al., 2000). Gates lie in the
//! order input, forget, candidate, output. A batch is time-major: step, then sequence, then number.

use saidso::tagger::math::{sigmoid, tanh};

use crate::matrix::{Matrix, add_product};

/// The sizes of one direction of a layer.
#[derive(Clone, Copy, Debug)]
pub struct Lstm {
    /// Numbers a token brings in.
    pub inputs: usize,
    /// Numbers it takes out.
    pub hidden: usize,
    /// From the last token to the first.
    pub reverse: bool,
}

/// The shape of a batch.
#[derive(Clone, Debug)]
pub struct Shape {
    /// Steps of the longest sequence.
    pub steps: usize,
    /// The length of each sequence.
    pub lengths: Vec<usize>,
}

impl Shape {
    /// How many sequences there are.
    pub fn batch(&self) -> usize {
        self.lengths.len()
    }

    /// How many places for tokens there are, those behind a sequence's end included.
    pub fn places(&self) -> usize {
        self.steps * self.batch()
    }
}

/// What the forward pass keeps for the backward pass.
pub struct Tape {
    /// Per place: input, forget, candidate and output gate.
    gates: Vec<f32>,
    /// Per place: the cell.
    cells: Vec<f32>,
    /// Per place: the output.
    pub outputs: Vec<f32>,
}

impl Lstm {
    /// How many parameters there are: input weights, recurrent weights, biases.
    pub fn parameters(&self) -> usize {
        (self.inputs + self.hidden + 1) * 4 * self.hidden
    }

    /// Where input weights, recurrent weights and biases end.
    pub fn ends(&self) -> [usize; 3] {
        let row = 4 * self.hidden;
        [self.inputs * row, (self.inputs + self.hidden) * row, self.parameters()]
    }

    /// The steps in the order this direction takes them.
    fn order(&self, shape: &Shape) -> Vec<usize> {
        if self.reverse { (0..shape.steps).rev().collect() } else { (0..shape.steps).collect() }
    }

    /// The outputs for the inputs `x`.
    pub fn forward(&self, parameters: &[f32], x: &[f32], shape: &Shape) -> Tape {
        let (h, batch) = (self.hidden, shape.batch());
        let [input_end, recurrent_end, _] = self.ends();
        let recurrent = Matrix::new(&parameters[input_end..recurrent_end], 4 * h);
        let bias = &parameters[recurrent_end..];
        let mut gates: Vec<f32> = bias.repeat(shape.places());
        add_product(&mut gates, Matrix::new(x, self.inputs), Matrix::new(&parameters[..input_end], 4 * h));
        let mut tape = Tape { gates, cells: vec![0.0; shape.places() * h], outputs: vec![0.0; shape.places() * h] };
        let (mut cell, mut output) = (vec![0.0; batch * h], vec![0.0; batch * h]);
        for step in self.order(shape) {
            let gates = &mut tape.gates[step * batch * 4 * h..(step + 1) * batch * 4 * h];
            add_product(gates, Matrix::new(&output, h), recurrent);
            for row in 0..batch {
                let gates = &mut gates[row * 4 * h..(row + 1) * 4 * h];
                let state = row * h..(row + 1) * h;
                if step < shape.lengths[row] {
                    advance(gates, &mut cell[state.clone()], &mut output[state]);
                } else {
                    gates.fill(0.0);
                    cell[state.clone()].fill(0.0);
                    output[state].fill(0.0);
                }
            }
            tape.cells[step * batch * h..(step + 1) * batch * h].copy_from_slice(&cell);
            tape.outputs[step * batch * h..(step + 1) * batch * h].copy_from_slice(&output);
        }
        tape
    }

    /// Adds to `gradient` what `d_outputs` makes of the parameters, and to `d_x` what it makes of the inputs.
    #[expect(clippy::too_many_arguments, reason = "what goes in, what comes out, and the two sums it adds to")]
    pub fn backward(
        &self,
        parameters: &[f32],
        x: &[f32],
        shape: &Shape,
        tape: Tape,
        d_outputs: &[f32],
        gradient: &mut [f32],
        d_x: &mut [f32],
    ) {
        let (h, batch) = (self.hidden, shape.batch());
        let [input_end, recurrent_end, _] = self.ends();
        let recurrent = Matrix::new(&parameters[input_end..recurrent_end], 4 * h);
        let mut d_gates = tape.gates;
        let mut before = vec![0.0; shape.places() * h];
        let (mut d_cell, mut d_output) = (vec![0.0; batch * h], vec![0.0; batch * h]);
        let order = self.order(shape);
        for (at, &step) in order.iter().enumerate().rev() {
            let previous = at.checked_sub(1).map(|p| order[p] * batch * h..(order[p] + 1) * batch * h);
            if let Some(previous) = previous.clone() {
                before[step * batch * h..(step + 1) * batch * h].copy_from_slice(&tape.outputs[previous]);
            }
            let d_gates = &mut d_gates[step * batch * 4 * h..(step + 1) * batch * 4 * h];
            for row in 0..batch {
                let state = row * h..(row + 1) * h;
                let place = (step * batch + row) * h..(step * batch + row + 1) * h;
                if step >= shape.lengths[row] {
                    d_gates[row * 4 * h..(row + 1) * 4 * h].fill(0.0);
                    d_cell[state.clone()].fill(0.0);
                    d_output[state].fill(0.0);
                    continue;
                }
                for (sum, add) in d_output[state.clone()].iter_mut().zip(&d_outputs[place.clone()]) {
                    *sum += add;
                }
                let zeros = vec![0.0; h];
                let cell_before = previous.clone().map_or(&zeros[..], |p| &tape.cells[p][state.clone()]);
                retreat(
                    &mut d_gates[row * 4 * h..(row + 1) * 4 * h],
                    &tape.cells[place],
                    cell_before,
                    &mut d_cell[state.clone()],
                    &d_output[state],
                );
            }
            d_output.fill(0.0);
            add_product(&mut d_output, Matrix::new(d_gates, 4 * h), recurrent.transposed());
        }
        let d_gates = Matrix::new(&d_gates, 4 * h);
        add_product(&mut gradient[..input_end], Matrix::new(x, self.inputs).transposed(), d_gates);
        add_product(&mut gradient[input_end..recurrent_end], Matrix::new(&before, h).transposed(), d_gates);
        let ones = vec![1.0; shape.places()];
        add_product(&mut gradient[recurrent_end..], Matrix::new(&ones, shape.places()), d_gates);
        add_product(d_x, d_gates, Matrix::new(&parameters[..input_end], 4 * h).transposed());
    }
}

/// One step of one sequence: sums of inputs become gates in place, and cell and output go on.
fn advance(gates: &mut [f32], cell: &mut [f32], output: &mut [f32]) {
    let h = cell.len();
    let (input, rest) = gates.split_at_mut(h);
    let (forget, rest) = rest.split_at_mut(h);
    let (candidate, out) = rest.split_at_mut(h);
    let (forget, candidate, out, output) = (&mut forget[..h], &mut candidate[..h], &mut out[..h], &mut output[..h]);
    for k in 0..h {
        input[k] = sigmoid(input[k]);
        forget[k] = sigmoid(forget[k]);
        candidate[k] = tanh(candidate[k]);
        out[k] = sigmoid(out[k]);
        cell[k] = forget[k] * cell[k] + input[k] * candidate[k];
        output[k] = out[k] * tanh(cell[k]);
    }
}

/// One step back: gates become what the loss makes of their sums, and `d_cell` goes to the step before.
fn retreat(gates: &mut [f32], cell: &[f32], before: &[f32], d_cell: &mut [f32], d_output: &[f32]) {
    let h = cell.len();
    let (input, rest) = gates.split_at_mut(h);
    let (forget, rest) = rest.split_at_mut(h);
    let (candidate, out) = rest.split_at_mut(h);
    let (forget, candidate, out) = (&mut forget[..h], &mut candidate[..h], &mut out[..h]);
    let (before, d_cell, d_output) = (&before[..h], &mut d_cell[..h], &d_output[..h]);
    for k in 0..h {
        let squashed = tanh(cell[k]);
        let d = d_cell[k] + d_output[k] * out[k] * (1.0 - squashed * squashed);
        out[k] = d_output[k] * squashed * out[k] * (1.0 - out[k]);
        let (i, f, g) = (input[k], forget[k], candidate[k]);
        input[k] = d * g * i * (1.0 - i);
        forget[k] = d * before[k] * f * (1.0 - f);
        candidate[k] = d * i * (1.0 - g * g);
        d_cell[k] = d * f;
    }
}
