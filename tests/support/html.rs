//! A page, read by nothing that the program has: strictly, so that what browsers would mend is a mistake.

/// Elements that have no end.
const VOID: [&str; 6] = ["br", "input", "link", "meta", "hr", "img"];

/// Elements whose text is taken as it stands.
const RAW: [&str; 2] = ["style", "script"];

/// An element.
#[derive(Debug, Clone, Default)]
pub struct Element {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    /// All text in it.
    pub text: String,
}

impl Element {
    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| &**value)
    }
}

/// The elements of a page, in the order in which they begin; fails where one is not well formed.
pub fn elements(page: &str) -> Vec<Element> {
    let mut reader = Reader { rest: page, elements: Vec::new(), open: Vec::new() };
    while !reader.rest.is_empty() {
        reader.next();
    }
    assert!(reader.open.is_empty(), "left open: {:?}", reader.open_names());
    reader.elements
}

struct Reader<'p> {
    rest: &'p str,
    elements: Vec<Element>,
    open: Vec<usize>,
}

impl<'p> Reader<'p> {
    fn open_names(&self) -> Vec<&str> {
        self.open.iter().map(|place| &*self.elements[*place].name).collect()
    }

    fn next(&mut self) {
        if let Some(rest) = self.rest.strip_prefix("<!DOCTYPE html>") {
            self.rest = rest;
        } else if let Some(rest) = self.rest.strip_prefix("</") {
            let (name, rest) = rest.split_once('>').expect("an end tag ends");
            let closed = self.open.pop().map(|place| self.elements[place].name.clone());
            assert_eq!(closed.as_deref(), Some(name), "an end tag closes what is open");
            self.rest = rest;
        } else if let Some(rest) = self.rest.strip_prefix('<') {
            self.begin(rest);
        } else {
            let end = self.rest.find('<').unwrap_or(self.rest.len());
            let (text, rest) = self.rest.split_at(end);
            self.text(&decoded(text));
            self.rest = rest;
        }
    }

    fn begin(&mut self, rest: &'p str) {
        let length = rest.find(|letter: char| !letter.is_ascii_alphanumeric()).expect("a tag goes on");
        assert!(length > 0, "a tag has a name: <{}", &rest[..rest.len().min(40)]);
        let (name, mut rest) = rest.split_at(length);
        let mut element = Element { name: name.to_owned(), ..Element::default() };
        while !rest.starts_with('>') {
            let (attribute, after) = attribute(rest);
            assert!(element.attribute(&attribute.0).is_none(), "{name} has {} twice", attribute.0);
            element.attributes.push(attribute);
            rest = after;
        }
        rest = &rest[1..];
        let place = self.elements.len();
        self.elements.push(element);
        if RAW.contains(&name) {
            let (text, after) = rest.split_once(&format!("</{name}>")).expect("raw text ends");
            text.clone_into(&mut self.elements[place].text);
            rest = after;
        } else if !VOID.contains(&name) {
            self.open.push(place);
        }
        self.rest = rest;
    }

    fn text(&mut self, text: &str) {
        for place in &self.open {
            self.elements[*place].text.push_str(text);
        }
    }
}

/// ` name="value"`, or ` name`, and what follows.
fn attribute(rest: &str) -> ((String, String), &str) {
    let rest = rest.strip_prefix(' ').expect("a blank stands before an attribute");
    let is_name = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
    let length = rest.find(|letter: char| !is_name(letter)).expect("a tag ends");
    assert!(length > 0, "an attribute has a name: {}", &rest[..rest.len().min(40)]);
    let (name, rest) = rest.split_at(length);
    let Some(value) = rest.strip_prefix("=\"") else { return ((name.to_owned(), String::new()), rest) };
    let (value, rest) = value.split_once('"').expect("a value ends");
    assert!(!value.contains(['<', '>']), "{name} holds what can't stand in a value: {value}");
    ((name.to_owned(), decoded(value)), rest)
}

/// A text with its references resolved; any other `&` is a mistake.
fn decoded(text: &str) -> String {
    let mut pieces = text.split('&');
    let mut decoded = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (name, rest) = piece.split_once(';').expect("a reference ends");
        decoded.push_str(match name {
            "amp" => "&",
            "lt" => "<",
            "gt" => ">",
            "quot" => "\"",
            _ => panic!("&{name}; is no reference that a page needs"),
        });
        decoded.push_str(rest);
    }
    assert!(!text.contains('>'), "a bare > in {text}");
    decoded
}
