//! Training: a program of its own, built for this machine alone.

use lexopt::prelude::*;

use crate::failure::{Failure, Outcome};
use crate::run;

/// Runs the trainer with the flags that are left.
pub fn train(mut args: lexopt::Parser) -> Outcome {
    let (mut data, mut vectors): (Option<std::ffi::OsString>, Option<std::ffi::OsString>) = (None, None);
    let usage = |why: String| Failure::new("cargo xtask train", why, "give --data DIR and --vectors FILE");
    while let Some(arg) = args.next().map_err(|e| usage(e.to_string()))? {
        let value = match arg {
            Long("data") => &mut data,
            Long("vectors") => &mut vectors,
            other => return Err(usage(other.unexpected().to_string())),
        };
        *value = Some(args.value().map_err(|e| usage(e.to_string()))?);
    }
    let (Some(data), Some(vectors)) = (data, vectors) else {
        return Err(usage("the gold data and the word vectors are not given".into()));
    };
    let mut trainer = run::cargo();
    trainer.args(["run", "--profile", "train", "--package", "saidso-train", "--"]);
    trainer.arg("--data").arg(data).arg("--vectors").arg(vectors);
    // Vector units that an older machine lacks, and a folder of its own so that no other build is made anew.
    trainer.env("RUSTFLAGS", "-C target-cpu=native").env("CARGO_TARGET_DIR", "target/train-build");
    run::seen(&mut trainer, "see the trainer's message above")
}
