//! Units of tokens become people.

use std::borrow::Cow;

use super::name::{Head, Name, as_written, heads};
use super::order::{NameOrder, agrees, letters, may_be_one};
use super::spelled::joined;
use super::token::{Token, TokenKind, tokens};
use super::unit::{Unit, units};
use super::{AddressFlaw, People, PeopleError, PersonCell};
use crate::cell::choice::is_format;
use crate::cell::name_words::{NameWord, is, is_nobody, names_nobody};
use crate::cell::{is_blank, trimmed};

/// The people of a cell.
pub(super) fn people(text: &str, order: NameOrder) -> Result<People<'_>, PeopleError> {
    let tokens = joined(text, tokens(text));
    let order = order.or_of_cell(text, &tokens);
    let mut made = Made { text, order, is_in_list: false, found: People::default() };
    for line in tokens.split(|token| token.kind == TokenKind::Break).filter(|line| !line.is_empty()) {
        made.add_line(line)?;
    }
    Ok(made.found)
}

/// The people of a cell so far.
struct Made<'t> {
    text: &'t str,
    order: NameOrder,
    /// Whether another unit of the line is a name of one word.
    is_in_list: bool,
    found: People<'t>,
}

/// The addresses, numbers and pages of a unit.
#[derive(Debug, Clone, Copy, Default)]
struct Contacts<'t> {
    address: Option<Token<'t>>,
    has_several: bool,
    phone: Option<&'t str>,
    link: Option<&'t str>,
}

impl<'t> Made<'t> {
    fn add_line(&mut self, line: &[Token<'t>]) -> Result<(), PeopleError> {
        let units = units(line);
        let singles = units.iter().filter(|unit| self.is_single(unit)).count();
        let before = self.found.people.len();
        for unit in units.iter().filter(|unit| !unit.tokens.is_empty()) {
            self.is_in_list = singles > 1 || singles == 1 && !self.is_single(unit);
            self.add_unit(unit, before)?;
        }
        self.hand_over(before);
        Ok(())
    }

    /// Hands an address on a line to the one person there of whose name it is made, from one of whose name it is not:
    /// `Ana Lima & Bo Frank ana.lima@example.com`.
    fn hand_over(&mut self, line_start: usize) {
        let line = &mut self.found.people[line_start..];
        for holder in 0..line.len() {
            let email = line[holder].email.filter(|_| line.len() > 1 && line[holder].name.is_some());
            if email.is_none() || line[holder].is_at(email) {
                continue;
            }
            let mut namesakes =
                (0..line.len()).filter(|place| line[*place].email.is_none() && line[*place].is_at(email));
            if let (Some(owner), None) = (namesakes.next(), namesakes.next()) {
                line[owner].email = line[holder].email.take();
            }
        }
    }

    /// Whether a unit is a name of one word.
    fn is_single(&self, unit: &Unit<'_, 't>) -> bool {
        super::name::count_words(unit.tokens) == 1 && !is_nobody(self.slice(unit.tokens))
    }

    fn slice(&self, tokens: &[Token<'t>]) -> &'t str {
        match tokens {
            [] => "",
            [first, .., last] => &self.text[first.start..last.end],
            [only] => &self.text[only.start..only.end],
        }
    }

    /// Adds the people of a unit; those before it on its line begin at an index.
    fn add_unit(&mut self, unit: &Unit<'_, 't>, line_start: usize) -> Result<(), PeopleError> {
        let tokens = without_meeting(self.text, unit.tokens);
        let contacts = Contacts::of(tokens);
        if !tokens.iter().any(Token::is_of_name) {
            self.add_contacts(contacts, unit, line_start);
            return Ok(());
        }
        let is_plain = contacts.address.is_none() && contacts.phone.is_none() && contacts.link.is_none();
        let bare = super::name::bare(self.slice(tokens));
        if is_plain && (is_blank(bare) || names_nobody(bare)) {
            return Ok(());
        }
        let at = tokens.iter().position(Token::is_address).unwrap_or(tokens.len());
        let (before, behind) = (&tokens[..at], tokens.get(at + 1..).unwrap_or_default());
        let mut email = self.email(contacts, tokens);
        let mut names = if before.iter().any(Token::is_of_name) {
            if is_another_name(behind) {
                email = None;
                self.flaw(AddressFlaw::Broken { piece: self.slice(tokens).into() });
            }
            self.names(before, email)?
        } else {
            vec![self.name_behind(behind)]
        };
        let last = names.pop().flatten().filter(|name| Some(&*name.shown) != email);
        self.found.people.extend(names.into_iter().flatten().map(PersonCell::named));
        if unit.is_behind_slash && email.is_none() && contacts.address.is_none() && self.name_last(last.as_ref()) {
            return Ok(());
        }
        let person = last.map(PersonCell::named).unwrap_or_default();
        let person = PersonCell { email, phone: contacts.phone, link: contacts.link, ..person };
        self.found.people.extend(Some(person).filter(|person| *person != PersonCell::default()));
        Ok(())
    }

    /// Names the person before a slash who has an address alone; whether there is one.
    fn name_last(&mut self, name: Option<&Name<'t>>) -> bool {
        let last = self.found.people.last_mut().filter(|last| last.name.is_none() && last.email.is_some());
        let Some((last, name)) = last.zip(name) else { return false };
        (last.name, last.written) = (Some(name.shown.clone()), Some(name.written.clone()));
        true
    }

    /// Adds a unit without a name: what it has is the person's before it, where that lacks it.
    fn add_contacts(&mut self, contacts: Contacts<'t>, unit: &Unit<'_, 't>, line_start: usize) {
        let email = self.email(contacts, unit.tokens);
        let is_on_line = self.found.people.len() > line_start;
        let last = self.found.people.last_mut();
        let Some(address) = contacts.address else {
            match last {
                Some(last) => {
                    last.phone = last.phone.or(contacts.phone);
                    last.link = last.link.or(contacts.link);
                }
                None if contacts.phone.is_some() || contacts.link.is_some() => {
                    self.found.people.push(PersonCell {
                        phone: contacts.phone,
                        link: contacts.link,
                        ..Default::default()
                    });
                }
                None => {}
            }
            return;
        };
        let continues = |last: &&mut PersonCell<'t>| {
            last.name.is_some()
                && if unit.is_behind_slash { is_on_line } else { last.email.is_none() && last.is_at(email) }
        };
        match last.filter(continues) {
            Some(last) if last.email.is_some() && email.is_some() => {
                last.email = None;
                let piece = self.text[..address.end].rsplit([';', '\n', '\r']).next().unwrap_or_default();
                self.flaw(AddressFlaw::Several { piece: super::name::bare(piece).into() });
            }
            Some(last) => {
                last.email = last.email.or(email);
                last.phone = last.phone.or(contacts.phone);
                last.link = last.link.or(contacts.link);
            }
            None if email.is_some() || contacts.phone.is_some() || contacts.link.is_some() => {
                let Contacts { phone, link, .. } = contacts;
                self.found.people.push(PersonCell { email, phone, link, ..Default::default() });
            }
            None => {}
        }
    }

    /// The address of a unit, where it is one that is sure.
    fn email(&mut self, contacts: Contacts<'t>, tokens: &[Token<'t>]) -> Option<&'t str> {
        let address = contacts.address?;
        if contacts.has_several {
            self.flaw(AddressFlaw::Several { piece: self.slice(tokens).into() });
            return None;
        }
        if address.kind == TokenKind::Broken {
            let piece = if address.text.is_empty() { self.slice(tokens) } else { address.text };
            self.flaw(AddressFlaw::Broken { piece: piece.into() });
            return None;
        }
        Some(address.text)
    }

    fn flaw(&mut self, flaw: AddressFlaw) {
        self.found.flaws.push(flaw);
    }

    /// The name behind an address, `jane@example.com (Jane Doe)`.
    fn name_behind(&self, tokens: &[Token<'t>]) -> Option<Name<'t>> {
        let names: Vec<_> = tokens.iter().copied().filter(Token::is_of_name).collect();
        let slice = self.slice(&names);
        as_written(slice)
    }

    /// The names between commas, or one name with commas in it; the address is that of the last.
    fn names(&self, tokens: &[Token<'t>], email: Option<&str>) -> Result<Vec<Option<Name<'t>>>, PeopleError> {
        let has_marks = |token: &Token<'_>| {
            matches!(token.kind, TokenKind::Comma | TokenKind::Open | TokenKind::Dash | TokenKind::Quoted)
        };
        let tokens = without_contacts(tokens);
        let slice = self.slice(tokens);
        let whole = || vec![as_written(slice)];
        if !tokens.iter().any(has_marks) {
            return Ok(whole());
        }
        let Some(heads) = heads(self.text, tokens) else { return Ok(whole()) };
        match &*heads {
            [] => Ok(whole()),
            [only] => Ok(vec![only.inside().and_then(quoted_in_order).or_else(|| only.name())]),
            [surname, first] => self.two(surname, first, email, slice),
            several => self.several(several, email, slice),
        }
    }

    /// Two names: a surname with its first names, or two people.
    fn two(
        &self,
        surname: &Head<'t>,
        first: &Head<'t>,
        email: Option<&str>,
        slice: &'t str,
    ) -> Result<Vec<Option<Name<'t>>>, PeopleError> {
        let apart = || Ok(vec![surname.name(), first.name()]);
        let are_full = surname.words > 1 && first.words > 1;
        let together = || Ok(vec![surname.together(first)]);
        if surname.has_title && first.has_title {
            return apart();
        }
        match self.order {
            NameOrder::SurnameFirst if surname.is_unspaced() => together(),
            NameOrder::SurnameFirst if surname.may_be_half() || first.may_be_half() => Ok(vec![surname.turned(first)]),
            NameOrder::Apart => apart(),
            _ if self.is_in_list => apart(),
            _ if are_full && !(surname.may_be_half() && first.may_be_half()) => match email {
                Some(email) if !is_of_last(email, &[*surname, *first]) => together(),
                _ => apart(),
            },
            _ if are_full && email.is_none() => apart(),
            _ if may_be_one(surname, first) || email.is_some() => together(),
            _ => Err(PeopleError::Unclear { piece: slice.to_owned() }),
        }
    }

    /// More names: people, or half as many with their surnames first.
    fn several(
        &self,
        heads: &[Head<'t>],
        email: Option<&str>,
        slice: &'t str,
    ) -> Result<Vec<Option<Name<'t>>>, PeopleError> {
        let may_be_pairs = heads.len().is_multiple_of(2) && !self.is_in_list;
        let are_full = heads.iter().all(|head| head.words > 1);
        let have_titles = heads.iter().all(|head| head.has_title);
        match self.order {
            NameOrder::SurnameFirst if may_be_pairs && heads.chunks(2).all(|pair| may_be_one(&pair[0], &pair[1])) => {
                Ok(heads.chunks(2).map(|pair| pair[0].turned(&pair[1])).collect())
            }
            _ if !may_be_pairs || are_full || have_titles || self.order == NameOrder::Apart => {
                Ok(heads.iter().map(Head::name).collect())
            }
            _ if email.is_some() => Ok(vec![as_written(slice)]),
            _ => Err(PeopleError::Unclear { piece: slice.to_owned() }),
        }
    }
}

impl<'t> Contacts<'t> {
    fn of(tokens: &[Token<'t>]) -> Contacts<'t> {
        let mut contacts = Contacts::default();
        for token in tokens {
            match token.kind {
                TokenKind::Address => {
                    let known = contacts.address.filter(|known| known.kind == TokenKind::Address);
                    contacts.has_several |= known.is_some_and(|known| !known.text.eq_ignore_ascii_case(token.text));
                    contacts.address = known.or(Some(*token));
                }
                TokenKind::Broken => contacts.address = contacts.address.or(Some(*token)),
                TokenKind::Number => contacts.phone = contacts.phone.or(Some(token.text)),
                TokenKind::Page => contacts.link = contacts.link.or(Some(token.text)),
                _ => {}
            }
        }
        contacts
    }
}

impl<'t> PersonCell<'t> {
    fn named(name: Name<'t>) -> PersonCell<'t> {
        PersonCell { name: Some(name.shown), written: Some(name.written), ..PersonCell::default() }
    }

    /// Whether an address is made of the person's name.
    pub(super) fn is_at(&self, email: Option<&str>) -> bool {
        let words = self.name.as_deref().unwrap_or_default().split_whitespace();
        let words: Vec<String> = words.map(letters).filter(|word| !word.is_empty()).collect();
        let last = words.last().map_or("", String::as_str);
        match (email, &*words) {
            (Some(email), [first]) => agrees(email, "", first),
            (Some(email), [first, ..]) => agrees(email, last, first) || agrees(email, first, last),
            _ => false,
        }
    }
}

/// Tokens of names without the numbers and pages at their ends, and what stands around these.
fn without_contacts<'a, 't>(mut tokens: &'a [Token<'t>]) -> &'a [Token<'t>] {
    let is_aside = |token: &Token<'_>| {
        matches!(token.kind, TokenKind::Number | TokenKind::Page | TokenKind::Comma | TokenKind::Dash)
    };
    while let [rest @ .., last] = tokens
        && (is_aside(last) || last.kind == TokenKind::Open)
    {
        tokens = rest;
    }
    while let [first, rest @ ..] = tokens
        && is_aside(first)
    {
        tokens = rest;
    }
    tokens
}

/// The tokens without what says how people meet: `Sam Hill via Zoom`, `via Zoom w/ Sam`.
fn without_meeting<'a, 't>(text: &str, tokens: &'a [Token<'t>]) -> &'a [Token<'t>] {
    let place_of = |word: NameWord, from: usize| {
        let mut behind = tokens[from..].iter();
        behind.position(|token| token.kind == TokenKind::Word && is(word, token.text)).map(|at| from + at)
    };
    let Some(via) = place_of(NameWord::Via, 0).filter(|via| via + 1 < tokens.len()) else { return tokens };
    let with = place_of(NameWord::With, via + 1).unwrap_or(tokens.len());
    let named = &text[tokens[via].end..tokens[with - 1].end];
    match via {
        _ if !is_format(trimmed(named)) => tokens,
        0 => tokens.get(with + 1..).unwrap_or_default(),
        via => &tokens[..via],
    }
}

/// Whether what stands behind an address is a name, and nothing said of the person.
fn is_another_name(tokens: &[Token<'_>]) -> bool {
    let mut depth = 0_usize;
    let mut words = tokens.iter().filter(|token| {
        match token.kind {
            TokenKind::Open => depth += 1,
            TokenKind::Close => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0 && token.is_of_name()
    });
    let first = words.next();
    first.is_some_and(|first| !first.text.starts_with(char::is_lowercase) && !super::name::is_work(first.text))
        && !words.any(|word| super::name::is_work(word.text))
}

/// Whether an address is made of the last name's words, and of none of the others'.
fn is_of_last(email: &str, heads: &[Head<'_>]) -> bool {
    let local = letters(email.rsplit_once('@').map_or(email, |(local, _)| local));
    let has_word = |head: &Head<'_>| {
        let mut words = head.text().split_whitespace().map(letters);
        words.any(|word| word.chars().count() > 2 && local.contains(&*word))
    };
    let Some((last, others)) = heads.split_last() else { return false };
    has_word(last) && !others.iter().any(has_word)
}

/// `Doe, Jane` in quotation marks, as mail programs write a name: the marks show that it is one.
fn quoted_in_order(inside: &str) -> Option<Name<'_>> {
    let inner = tokens(inside);
    let heads = heads(inside, &inner)?;
    match &*heads {
        [surname, first] if may_be_one(surname, first) && !surname.is_unspaced() => {
            let name = surname.turned(first)?;
            Some(Name { written: Cow::Borrowed(inside), ..name })
        }
        _ => None,
    }
}
