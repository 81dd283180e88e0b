//! Serves the site on this machine, with the headers it is meant to live under: `xtask/node/server.mjs` has them.

use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::os::unix::process::CommandExt;
use std::process::Command;

use crate::failure::{Failure, Outcome};
use crate::run;
use crate::site;

const PORT: u16 = 8017;

/// Builds the site and serves it until the reader stops it.
pub fn serve(port: Option<u16>) -> Outcome {
    let port = port.unwrap_or(PORT);
    // First of all: a port that is taken is better known before minutes of building.
    free(port, "serve")?;
    site::build()?;
    let mut node = run::program("node");
    node.arg("xtask/node/serve.mjs").arg(site::dist()).arg(port.to_string());
    Err(replace(node))
}

/// Has `node` run in this process's place, so that who stops this one stops the server; returns why it could not.
pub fn replace(mut node: Command) -> Failure {
    Failure::new("starting node", node.exec().to_string(), "install Node 20 or newer, or put it on PATH")
}

/// Fails when the port of `verb` is taken.
pub fn free(port: u16, verb: &str) -> Outcome {
    let Err(error) = TcpListener::bind((Ipv4Addr::LOCALHOST, port)) else { return Ok(()) };
    Err(match error.kind() {
        io::ErrorKind::AddrInUse => Failure::new(
            format!("serving on 127.0.0.1:{port}"),
            "another program has that port, perhaps another `cargo xtask`",
            format!("stop it, or choose another port: cargo xtask {verb} --port {}", port.wrapping_add(1).max(1024)),
        ),
        _ => Failure::new(
            format!("serving on 127.0.0.1:{port}"),
            error.to_string(),
            format!("choose another port: cargo xtask {verb} --port 8020"),
        ),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_is_told_with_a_way_out() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let failure = free(taken.local_addr().unwrap().port(), "serve").unwrap_err().to_string();
        assert!(failure.contains("another program has that port") && failure.contains("--port"), "{failure}");
    }
}
