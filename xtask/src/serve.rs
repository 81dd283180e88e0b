//! Serves a folder of static files on this machine, with the headers the page is meant to live under.

use std::fs::{self, File};
use std::io::{self, Write};
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;

use tiny_http::{Header, Method, Request, Response, ResponseBox, Server};

use crate::failure::{Explain, Failure, Outcome};
use crate::site;

const PORT: u16 = 8017;

/// Threads that answer: more than the connections one page opens.
const THREADS: usize = 8;

/// Sent with documents alone. A worker is bound by the policy of its own response: with `script-src 'self'` there, it
/// could not compile wasm; without any, it can, and the page itself stays under the strict policy.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; \
                      img-src 'self' data:; worker-src 'self'; require-trusted-types-for 'script'; trusted-types saidso";

/// Builds the site and serves it until the reader stops it.
pub fn serve(port: Option<u16>) -> Outcome {
    // First of all: a port that is taken is better known before minutes of building.
    let listener = listen(port.unwrap_or(PORT))?;
    site::build()?;
    let site = Site::open(listener, site::dist(), Some(POLICY))?;
    println!("\n    http://{}/    (Ctrl-C stops it)\n", site.address);
    site.wait();
    Ok(())
}

fn listen(port: u16) -> Outcome<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| match error.kind() {
        io::ErrorKind::AddrInUse => Failure::new(
            format!("serving on 127.0.0.1:{port}"),
            "another program has that port, perhaps another `cargo xtask serve`",
            format!("stop it, or choose another port: cargo xtask serve --port {}", port.wrapping_add(1).max(1024)),
        ),
        _ => Failure::new(
            format!("serving on 127.0.0.1:{port}"),
            error.to_string(),
            "choose another port: cargo xtask serve --port 8018",
        ),
    })
}

/// A folder being served.
pub struct Site {
    /// Host and port.
    pub address: String,
    threads: Vec<thread::JoinHandle<()>>,
}

impl Site {
    /// Serves `folder` on a free port, for a test or a measurement in this process.
    pub fn anywhere(folder: PathBuf, policy: Option<&'static str>) -> Outcome<Site> {
        Site::open(listen(0)?, folder, policy)
    }

    fn open(listener: TcpListener, folder: PathBuf, policy: Option<&'static str>) -> Outcome<Site> {
        let todo = "try another port with --port";
        let address = listener.local_addr().explain("reading the server's address", todo)?.to_string();
        let server = Server::from_listener(listener, None).explain("starting the server", todo)?;
        let (server, folder) = (Arc::new(server), Arc::new(folder));
        let threads = (0..THREADS).map(|_| {
            let (server, folder) = (Arc::clone(&server), Arc::clone(&folder));
            thread::spawn(move || server.incoming_requests().for_each(|request| answer(request, &folder, policy)))
        });
        Ok(Site { address, threads: threads.collect() })
    }

    fn wait(self) {
        self.threads.into_iter().for_each(|thread| drop(thread.join()));
    }
}

fn answer(request: Request, folder: &Path, policy: Option<&str>) {
    let text = |words: &str, status| Response::from_string(words).with_status_code(status).boxed();
    let response = match request.method() {
        Method::Get | Method::Head => match find(folder, request.url()) {
            Some((file, path)) => {
                with_headers(Response::from_file(file).with_chunked_threshold(usize::MAX), &path, policy).boxed()
            }
            None => text("There is no such file.\n", 404),
        },
        _ => text("This server only reads.\n", 405),
    };
    // A reader who left before the end is no fault of the server's.
    drop(send(request, response));
}

/// Sends head and body in one piece: `Request::respond` writes them one by one, and the second then waits some 40 ms for
/// the reader's acknowledgement of the first.
fn send(request: Request, response: ResponseBox) -> io::Result<()> {
    let head_only = *request.method() == Method::Head;
    let mut bytes = Vec::new();
    response.raw_print(&mut bytes, request.http_version().clone(), request.headers(), head_only, None)?;
    let mut writer = request.into_writer();
    writer.write_all(&bytes)?;
    writer.flush()
}

fn with_headers(response: Response<File>, path: &Path, policy: Option<&str>) -> Response<File> {
    let kind = media_type(path);
    let mut headers =
        vec![("Content-Type", kind), ("X-Content-Type-Options", "nosniff"), ("Cache-Control", "no-store")];
    if kind.starts_with("text/html") {
        headers.extend(policy.map(|policy| ("Content-Security-Policy", policy)));
    }
    headers
        .into_iter()
        .filter_map(|(name, value)| Header::from_bytes(name, value).ok())
        .fold(response, Response::with_header)
}

/// The file a URL means, inside `folder` and nowhere else.
fn find(folder: &Path, url: &str) -> Option<(File, PathBuf)> {
    let path = url.split(['?', '#']).next()?.strip_prefix('/')?;
    let mut file = folder.to_owned();
    for part in path.split('/').filter(|part| !part.is_empty()) {
        // The site's own file names need no escapes, so a name with one is not a file of it; nor is a hidden one.
        if part.starts_with('.') || !part.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b)) {
            return None;
        }
        file.push(part);
    }
    if file.is_dir() {
        file.push("index.html");
    }
    let opened = fs::metadata(&file).ok()?.is_file().then(|| File::open(&file).ok())??;
    Some((opened, file))
}

fn media_type(path: &Path) -> &'static str {
    match path.extension().and_then(|e| e.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" | "map" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "txt" | "md" | "ts" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read;
    use std::net::TcpStream;

    use super::*;
    use crate::paths;
    use crate::run;

    fn site() -> (Site, PathBuf) {
        let folder =
            std::env::temp_dir().join(format!("xtask-serve-{}-{:?}", std::process::id(), thread::current().id()));
        site::clear(&folder.join("pkg")).unwrap();
        fs::write(folder.join("index.html"), "<!doctype html>").unwrap();
        fs::write(folder.join("pkg/a_bg.wasm"), b"\0asm").unwrap();
        (Site::anywhere(folder.clone(), Some(POLICY)).unwrap(), folder)
    }

    fn get(site: &Site, url: &str) -> String {
        let mut stream = TcpStream::connect(&site.address).unwrap();
        write!(stream, "GET {url} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    }

    #[test]
    fn documents_carry_the_policy_and_scripts_do_not() {
        let (site, folder) = site();
        let page = get(&site, "/?a=b");
        assert!(page.starts_with("HTTP/1.1 200"), "{page}");
        assert!(page.contains("Content-Security-Policy: default-src 'none'; script-src 'self'"), "{page}");
        assert!(page.contains("X-Content-Type-Options: nosniff") && page.contains("Cache-Control: no-store"), "{page}");
        let wasm = get(&site, "/pkg/a_bg.wasm");
        assert!(wasm.contains("Content-Type: application/wasm") && !wasm.contains("Content-Security-Policy"), "{wasm}");
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn the_page_and_its_tests_know_the_same_policy() {
        assert!(run::read(&paths::at("www/index.html")).unwrap().contains(POLICY));
        // Prettily broken over two lines there.
        assert!(run::read(&paths::at("tests/e2e/server.js")).unwrap().replace("\" +\n  \"", "").contains(POLICY));
    }

    #[test]
    fn nothing_outside_the_folder_is_served() {
        let (site, folder) = site();
        for url in ["/../Cargo.toml", "/%2e%2e/Cargo.toml", "/pkg/../index.html", "/.git/config", "/missing.js", "/pkg"]
        {
            assert!(get(&site, url).starts_with("HTTP/1.1 404"), "{url}");
        }
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn a_taken_port_is_told_with_a_way_out() {
        let taken = listen(0).unwrap();
        let port = taken.local_addr().unwrap().port();
        let failure = listen(port).unwrap_err().to_string();
        assert!(failure.contains("another program has that port") && failure.contains("--port"), "{failure}");
    }
}
