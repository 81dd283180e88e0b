//! How a document is cut for the encoder: in serving as in training.

use std::ops::Range;

/// Tokens a piece has at most, about: the encoder sees no further than a piece.
pub const PIECE: usize = 160;

/// Whole paragraphs packed to at most [`PIECE`] tokens; a paragraph half as long again or longer is cut.
pub fn pieces(paragraphs: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut packed: Vec<Range<usize>> = Vec::new();
    for paragraph in paragraphs {
        match packed.last_mut().filter(|last| paragraph.end - last.start <= PIECE) {
            Some(last) => last.end = paragraph.end,
            None => packed.push(paragraph.clone()),
        }
    }
    let mut cut = Vec::new();
    for mut piece in packed {
        while piece.len() > PIECE * 3 / 2 {
            cut.push(piece.start..piece.start + PIECE);
            piece.start += PIECE;
        }
        cut.push(piece);
    }
    cut
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_stay_whole_unless_they_are_long() {
        assert_eq!(pieces(&[0..60, 60..150, 150..170, 170..390]), [0..150, 150..170, 170..390]);
        assert_eq!(pieces(&[0..500, 500..501]), [0..160, 160..320, 320..500, 500..501]);
        assert!(pieces(&[]).is_empty());
    }
}
