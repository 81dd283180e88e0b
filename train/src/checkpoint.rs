//! Where a training stands, on disk: an interrupted one goes on from its last whole epoch.

use std::fs;
use std::path::Path;

use crate::adam::Adam;

/// A training between two epochs.
pub struct Checkpoint {
    /// Epochs done.
    pub epoch: usize,
    /// The random generator's state.
    pub random: u64,
    /// The optimiser.
    pub adam: Adam,
}

impl Checkpoint {
    /// Writes it to `path` in one move, so that an interruption leaves the one before.
    pub fn save(epoch: usize, random: u64, adam: &Adam, path: &Path) -> Result<(), String> {
        let numbers = [epoch as u64, random, adam.steps as u64, adam.parameters.len() as u64];
        let mut bytes: Vec<u8> = numbers.iter().flat_map(|n| n.to_le_bytes()).collect();
        for list in [&adam.parameters, &adam.average, &adam.first, &adam.second] {
            bytes.extend(list.iter().flat_map(|x| x.to_le_bytes()));
        }
        let new = path.with_extension("new");
        fs::write(&new, bytes).and_then(|()| fs::rename(&new, path)).map_err(|e| format!("{}: {e}", path.display()))
    }

    /// Reads what [`Checkpoint::save`] wrote for a model of `parameters` numbers; none if there is none or it is another's.
    pub fn load(path: &Path, parameters: usize) -> Option<Checkpoint> {
        let bytes = fs::read(path).ok()?;
        let (head, lists) = bytes.split_at_checked(32)?;
        let number = |at: usize| u64::from_le_bytes(head[8 * at..8 * at + 8].try_into().expect("eight bytes"));
        if number(3) != parameters as u64 || lists.len() != 16 * parameters {
            return None;
        }
        let floats: Vec<f32> =
            lists.chunks_exact(4).map(|b| f32::from_le_bytes(b.try_into().expect("four bytes"))).collect();
        let list = |at: usize| floats[at * parameters..(at + 1) * parameters].to_vec();
        let adam =
            Adam { parameters: list(0), average: list(1), first: list(2), second: list(3), steps: number(2) as i32 };
        Some(Checkpoint { epoch: number(0) as usize, random: number(1), adam })
    }
}
