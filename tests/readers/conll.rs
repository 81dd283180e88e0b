//! Columns of IOB2 labels, a token a line, an empty line behind each sentence.

/// The rows of a table, its comments left out; an empty row stands behind each sentence.
pub fn read(table: &str) -> Vec<Vec<String>> {
    let mut rows: Vec<Vec<String>> = Vec::new();
    for line in table.split_terminator('\n').skip_while(|line| line.starts_with("# ")) {
        let row: Vec<String> = if line.is_empty() { Vec::new() } else { line.split('\t').map(str::to_owned).collect() };
        assert!(row.is_empty() || row.len() == 5, "five columns: {line:?}");
        assert!(row.iter().all(|cell| !cell.is_empty()), "an empty cell: {line:?}");
        rows.push(row);
    }
    rows
}

/// The spans that a column labels, as first and last row and label; panics where an `I-` goes on with nothing.
pub fn spans(rows: &[Vec<String>], column: usize) -> Vec<(usize, usize, String)> {
    let mut spans: Vec<(usize, usize, String)> = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        let Some(cell) = row.get(column) else { continue };
        match cell.split_once('-') {
            None => assert_eq!(cell, "O"),
            Some(("B", label)) => spans.push((at, at, label.to_owned())),
            Some(("I", label)) => match spans.last_mut() {
                Some((_, last, known)) if *last + 1 == at && known == label => *last = at,
                _ => panic!("row {at} goes on with nothing: {row:?}"),
            },
            Some(_) => panic!("{cell:?} is no label"),
        }
    }
    spans
}
