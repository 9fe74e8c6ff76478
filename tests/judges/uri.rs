//! URIs as their standards have them: RFC 3986 for all, RFC 6068 for `mailto:`, RFC 3966 for `tel:`.

/// Longer links are cut by programs that open them.
const LONGEST: usize = 2000;

/// What is wrong with a URI.
pub fn check(uri: &str) -> Result<(), String> {
    let wrong = |what: &str| Err(format!("{what}: {uri}"));
    if uri.len() > LONGEST {
        return wrong("too long");
    }
    let Some((scheme, rest)) = uri.split_once(':') else { return wrong("no scheme") };
    if !scheme.starts_with(|c: char| c.is_ascii_lowercase()) || !scheme.bytes().all(|b| b.is_ascii_alphanumeric()) {
        return wrong("no scheme");
    }
    if !rest.chars().all(|c| c == '%' || c.is_ascii_alphanumeric() || "-._~:/?#[]@!$&'()*+,;=".contains(c)) {
        return wrong("a character that no URI has");
    }
    let Some(decoded) = decoded(rest) else { return wrong("a % that encodes nothing, or no UTF-8") };
    if decoded.replace("\r\n", "").contains(char::is_control) {
        return wrong("a control character, or half a line break");
    }
    match scheme {
        "mailto" => mailto(rest),
        "tel" => tel(rest),
        "http" | "https" => web(rest),
        _ => Err("an unknown scheme"),
    }
    .or_else(wrong)
}

/// A text with `%41` as `A`; none where a `%` encodes nothing or the bytes are no UTF-8.
fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut pieces = text.split('%');
    bytes.extend(pieces.next()?.bytes());
    for piece in pieces {
        let (digits, rest) = piece.split_at_checked(2)?;
        let is_hexadecimal = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
        bytes.push(u8::from_str_radix(digits, 16).ok().filter(|_| is_hexadecimal)?);
        bytes.extend(rest.bytes());
    }
    String::from_utf8(bytes).ok()
}

/// To whom a link writes, decoded.
pub fn recipient(uri: &str) -> Option<String> {
    decoded(uri.strip_prefix("mailto:")?.split('?').next()?)
}

/// One recipient, and at most one subject and one body.
fn mailto(rest: &str) -> Result<(), &'static str> {
    let (to, fields) = rest.split_once('?').map_or((rest, None), |(to, fields)| (to, Some(fields)));
    let Some((local, domain)) = to.rsplit_once('@') else { return Err("no address") };
    let is_plain = |c: char| c == '%' || c.is_ascii_alphanumeric() || "-._~!$'*+".contains(c);
    let is_quoted = local.len() > 3 && local.starts_with("%22") && local.ends_with("%22");
    let are_atoms = is_quoted || local.split('.').all(|atom| !atom.is_empty());
    if !local.chars().all(is_plain) || !are_atoms {
        return Err("no local part of one recipient");
    }
    let is_label = |label: &str| {
        let is_edge_sound = !label.is_empty() && !label.starts_with('-') && !label.ends_with('-');
        is_edge_sound && label.chars().all(|c| c == '%' || c == '-' || c.is_ascii_alphanumeric())
    };
    if !domain.split('.').all(is_label) {
        return Err("no domain");
    }
    let mut names = Vec::new();
    for field in fields.into_iter().flat_map(|fields| fields.split('&')) {
        let Some((name, value)) = field.split_once('=') else { return Err("no field") };
        if !["subject", "body"].contains(&name) || names.contains(&name) {
            return Err("a field that adds to the message");
        }
        if !value.chars().all(|c| c == '%' || c.is_ascii_alphanumeric() || "-._~!$'()*+,;:@".contains(c)) {
            return Err("a field that is not encoded");
        }
        names.push(name);
    }
    Ok(())
}

/// A number of the whole world, perhaps with an extension.
fn tel(rest: &str) -> Result<(), &'static str> {
    let (number, extension) = rest.split_once(";ext=").unwrap_or((rest, "0"));
    let are_digits = |text: &str| !text.is_empty() && text.bytes().all(|digit| digit.is_ascii_digit());
    let digits = number.strip_prefix('+').unwrap_or(number);
    if are_digits(digits) && are_digits(extension) { Ok(()) } else { Err("no number") }
}

fn web(rest: &str) -> Result<(), &'static str> {
    let host = rest.strip_prefix("//").and_then(|rest| rest.split(['/', '?', '#']).next());
    if host.is_some_and(|host| !host.is_empty()) { Ok(()) } else { Err("no host") }
}

/// URIs that are wrong, each in its way, so that the check is known to work.
pub const WRONG: [&str; 17] = [
    "ana@example.com",
    "mailto:",
    "mailto:ana",
    "mailto:ana@",
    "mailto:ana@example..com",
    "mailto:ana@example.com,ben@example.com",
    "mailto:ana@example.com?bcc=ben@example.com",
    "mailto:ana@example.com?subject=Thanks&cc=ben@example.com",
    "mailto:ana@example.com?subject=Thank you",
    "mailto:ana@example.com?subject=Zo\u{eb}",
    "mailto:ana@example.com?subject=100%",
    "mailto:ana@example.com?body=%FF",
    "mailto:ana@example.com?body=one%0Atwo",
    "mailto:a#b@example.com?subject=a?b=c",
    "tel:+1 212 555 0100",
    "tel:call me",
    "https:///nowhere",
];
