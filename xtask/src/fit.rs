//! Fitting the weights of coreference: a program of its own, quick enough to need no flags of the machine.

use std::ffi::OsString;

use crate::failure::Outcome;
use crate::run;

/// Runs the program with the flags that are left: --data, --out, --articles, --measure, --tell.
pub fn fit(mut args: lexopt::Parser) -> Outcome {
    let flags: Vec<OsString> = args.raw_args().map(Iterator::collect).unwrap_or_default();
    let mut fit = run::cargo();
    fit.args(["run", "--release", "--package", "saidso-fit", "--"]).args(flags);
    run::seen(&mut fit, "see the message above")
}
