//! The one table that a reader of scores wants.

use super::floors::Floors;
use super::scorers::Row;

/// All rows, a headed block for each gold file.
pub fn table(rows: &[Row], floors: &Floors) -> String {
    let mut table = String::new();
    let mut block = "";
    for row in rows {
        let name = row.key.split('.').next().unwrap_or_default();
        if name != block {
            block = name;
            let head = format!("{name}, development half");
            table += &format!("\n{head:<50}{:>7}{:>7}{:>7}{:>7}   peers\n", "P", "R", "score", "floor");
        }
        table += line(row, floors).trim_end();
        table.push('\n');
    }
    table
}

fn line(row: &Row, floors: &Floors) -> String {
    let parts = row.parts.map_or_else(|| format!("{:>14}", ""), |(p, r)| format!("{p:>7.1}{r:>7.1}"));
    let (floor, peers) = floors.of(row).map_or((String::new(), ""), |f| (format!("{:.1}", f.floor), f.peers.as_str()));
    format!("  {:<48}{parts}{:>7.1}{floor:>7}   {peers}", row.label, row.score)
}
