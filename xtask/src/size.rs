//! How many bytes a reader loads, against the budget.

use serde::Deserialize;

use crate::failure::{Explain, Failure, Outcome};
use crate::paths;
use crate::run;
use crate::site;

const BUDGET: &str = "tests/size-budget.toml";

/// The folder of what is loaded only when a file is opened.
const ON_DEMAND: &str = "import/";

/// One file of the site, in bytes.
#[derive(Debug, Deserialize)]
struct File {
    path: String,
    raw: u64,
    gzip: u64,
    brotli: u64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Budget {
    /// Bytes of the site but for what is loaded on demand, brotli.
    brotli: u64,
}

/// Builds the site and measures it.
pub fn size() -> Outcome {
    site::build()?;
    measure()
}

/// Prints the bytes of each file in `dist/`; fails when those that the page may load without being asked are over budget.
pub fn measure() -> Outcome {
    let todo = format!("restore {BUDGET} from the repository's history");
    let budget: Budget = toml::from_str(&run::read(&paths::at(BUDGET))?).explain(format!("reading {BUDGET}"), todo)?;
    // Node is there for the build, and has both compressors: no crate is needed.
    let said = run::output(run::program("node").arg("xtask/node/size.mjs").arg(site::dist()))?;
    let files: Vec<File> = serde_json::from_str(&said).explain("reading what size.mjs prints", "run it by hand")?;
    let (on_demand, page): (Vec<File>, Vec<File>) = files.into_iter().partition(|f| f.path.starts_with(ON_DEMAND));
    print!("{}\n{}\n", table(&on_demand, "loaded when a file is opened"), table(&page, "all of the page"));
    within(&page, budget.brotli)
}

fn sum(files: &[File], part: fn(&File) -> u64) -> u64 {
    files.iter().map(part).sum()
}

/// A row for each file, and one for their sum by the name of `name`.
fn table(files: &[File], name: &str) -> String {
    let total = File {
        path: name.to_owned(),
        raw: sum(files, |f| f.raw),
        gzip: sum(files, |f| f.gzip),
        brotli: sum(files, |f| f.brotli),
    };
    let mut table = format!("{:>10}{:>10}{:>10}   bytes of\n", "raw", "gzip", "brotli");
    for file in files.iter().chain([&total]) {
        table += &format!("{:>10}{:>10}{:>10}   {}\n", file.raw, file.gzip, file.brotli, file.path);
    }
    table
}

fn within(files: &[File], budget: u64) -> Outcome {
    let brotli = sum(files, |f| f.brotli);
    if brotli <= budget {
        println!("within the budget of {budget} bytes, brotli: {} left", budget - brotli);
        return Ok(());
    }
    Err(Failure::new(
        "the size of the site",
        format!("{brotli} bytes (brotli) are {} over the budget of {budget}", brotli - budget),
        format!("make the largest files above smaller; the budget is in {BUDGET}"),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files() -> Vec<File> {
        let file = |path: &str, raw, gzip, brotli| File { path: path.to_owned(), raw, gzip, brotli };
        vec![file("app.js", 3000, 1200, 1000), file("pkg/saidso_bg.wasm", 90_000, 40_000, 30_000)]
    }

    #[test]
    fn sums_every_column() {
        let table = table(&files(), "all");
        assert!(table.ends_with("     93000     41200     31000   all\n"), "{table}");
    }

    #[test]
    fn the_last_byte_of_the_budget_may_be_used() {
        assert!(within(&files(), 31_000).is_ok());
        let failure = within(&files(), 30_999).unwrap_err().to_string();
        assert!(failure.contains("31000 bytes (brotli) are 1 over the budget of 30999"), "{failure}");
    }

    #[test]
    fn the_committed_budget_reads() {
        let budget: Budget = toml::from_str(&run::read(&paths::at(BUDGET)).unwrap()).unwrap();
        assert!(budget.brotli > 0);
    }
}
