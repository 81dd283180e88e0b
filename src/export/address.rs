//! What an article is known by, as an address that other data can point to.

/// Characters that stand for themselves in a path.
const PATH: &str = "-._~/";
/// Characters that an address may hold besides letters and digits.
const ADDRESS: &str = "-._~/:?&=+$,;@!*'()[]%";

/// An address as it is, a path as a relative one: percent-encoded where an address could not hold it. Letters of other
/// scripts stay (RFC 3987), as JSON-LD allows.
pub(super) fn iri(id: &str) -> String {
    encode(id, if is_absolute(id) { ADDRESS } else { PATH }, char::is_alphanumeric)
}

/// The same in ASCII and always absolute (RFC 3986): a path gets a scheme of our own, to be replaced by whoever knows better.
pub(super) fn uri(id: &str) -> String {
    let ascii = |c: char| c.is_ascii_alphanumeric();
    if is_absolute(id) { encode(id, ADDRESS, ascii) } else { format!("x-saidso:{}", encode(id, PATH, ascii)) }
}

fn is_absolute(id: &str) -> bool {
    id.contains("://") || id.starts_with("urn:")
}

fn encode(id: &str, kept: &str, is_letter: impl Fn(char) -> bool) -> String {
    let mut out = String::new();
    for c in id.chars() {
        if c.is_ascii_alphanumeric() || kept.contains(c) || is_letter(c) {
            out.push(c);
        } else {
            let mut bytes = [0; 4];
            for byte in c.encode_utf8(&mut bytes).bytes() {
                out += &format!("%{byte:02X}");
            }
        }
    }
    out
}
