//! What headers mean.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::decompose_compatible;

use super::builtin_names::{Names, TELLING, names_like};
use super::header_words::is_word_of_question;
use super::{Column, HeaderWord, RoundHeader, tokens};
use crate::lexicon::BEHIND_LATIN;

/// Headers of more words are not looked up in every order.
const MOST_WORDS: usize = 4;

/// So many words at most stand between that which asks and what is asked for: "what is the name".
const MOST_VERBS: usize = 2;

/// Longer cells, in bytes, are no headers of rounds.
const LONGEST_ROUND: usize = 40;

/// What a header means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum HeaderMeaning {
    /// A column that is read.
    Column(Column),
    /// An address; whose, the columns beside it say.
    Email,
    /// A number; whose, the columns beside it say.
    Phone,
    /// The day of a follow-up, done or planned.
    FollowUp,
    /// A kind of interview: its format, or its stage.
    Kind,
    /// A name of somebody or of a company; whose, the columns beside it say.
    Name,
    /// A name that only people have; whose, the columns beside it say.
    PersonName,
    /// The address of whoever asks the questions.
    InterviewerEmail,
    /// A first name, of the person of this column where the header says whose.
    FirstName(Option<Column>),
    /// A last name, in the same way.
    LastName(Option<Column>),
    /// The candidate's own address or number.
    OfCandidate,
    /// A day that is never the interview's: of an application, a decision, a change of the row.
    AnotherDate,
    /// Something that only an application has, such as a cover letter.
    Application,
    /// Something that no reminder needs.
    Needless,
    /// The configuration says that it is not to be read.
    Ignored,
}

/// How well a name is established.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NameStanding {
    /// It may as well mean something of an application.
    Weak,
    /// What people say for it.
    Synonym,
    /// The column's own name.
    Own,
    /// The configuration says so.
    Configured,
}

/// A name's meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct KnownName {
    /// What it means.
    pub meaning: HeaderMeaning,
    /// How well that is established.
    pub standing: NameStanding,
}

/// Every name of every column: the program's own, the built-in synonyms, and a user's.
#[derive(Debug, Clone, Default)]
pub struct ColumnNames {
    pub(super) configured: Names,
}

impl ColumnNames {
    /// The names that the program brings along.
    #[must_use]
    pub fn builtin() -> ColumnNames {
        ColumnNames::default()
    }

    /// One more name for a column; it wins over a built-in one.
    pub fn add(&mut self, column: Column, name: &str) {
        self.configure(name, HeaderMeaning::Column(column));
    }

    /// A header that is not to be read.
    pub fn ignore(&mut self, name: &str) {
        self.configure(name, HeaderMeaning::Ignored);
    }

    fn configure(&mut self, name: &str, meaning: HeaderMeaning) {
        self.configured
            .insert(bare(name).into_owned().into(), KnownName { meaning, standing: NameStanding::Configured });
    }

    /// Whether two headers are one name, however they are written.
    #[must_use]
    pub fn are_alike(left: &str, right: &str) -> bool {
        bare(left) == bare(right)
    }

    /// What a header is known to mean.
    #[must_use]
    pub fn known(&self, header: &str) -> Option<KnownName> {
        let header = bare(header);
        self.configured.get(&*header).or_else(|| names_like(&header).get(&*header)).copied()
    }

    /// Whether a cell reads like a header: a known name, or that of a round.
    #[must_use]
    pub fn is_header(&self, cell: &str) -> bool {
        let names_round = || RoundHeader::of(cell).is_some_and(|round| round.is_interview && round.rest.is_empty());
        self.known(cell).is_some() || cell.len() <= LONGEST_ROUND && names_round()
    }

    /// What the words of a header mean, in whatever order they stand, without what is in brackets and words that say
    /// nothing of their own: "Date & Time of the interview (IST)".
    #[must_use]
    pub fn in_words(&self, header: &str) -> Option<KnownName> {
        if let Some(known) = self.of_one_meaning(header) {
            return Some(known);
        }
        let (words, has_lost) = meaningful_words(header);
        if words.is_empty() || has_lost && words.len() == 1 || words.len() > MOST_WORDS {
            return None;
        }
        in_every_order(&words, &|ordered| self.known(&ordered.join(" ")))
            .or_else(|| self.of_somebody(&words))
            .or_else(|| TELLING.get(&*bare(&words.join(" "))).copied())
    }

    /// What the longest name means that stands among other words of a header: "Preferred Interview Slot". `None` where as
    /// long a one is no column's.
    #[must_use]
    pub fn among_words(&self, header: &str) -> Option<KnownName> {
        let (words, _) = meaningful_words(header);
        let of_length = |length: usize| words.windows(length).filter_map(|part| self.known(&part.join(" ")));
        let (first, mut others) = (2..words.len()).rev().find_map(|length| {
            let mut parts = of_length(length);
            Some((parts.next()?, parts.collect::<Vec<_>>().into_iter()))
        })?;
        others.all(|other| other.meaning == first.meaning).then_some(first)
    }

    /// What a question asks for, as forms have it: the longest name soon behind its first word, as in "Which position are you
    /// applying for?". Which company is meant, only one that speaks of the interview says.
    #[must_use]
    pub fn asked(&self, header: &str) -> Option<KnownName> {
        let (words, _) = meaningful_words(header);
        let asks = words.iter().position(|word| is_word_of_question(word))?;
        let behind = &words[asks + 1..];
        let soon = (0..behind.len().min(MOST_VERBS + 1)).map(|verbs| &behind[verbs..]);
        let longest = |words: &[&str]| {
            (1..=words.len().min(MOST_WORDS)).rev().find_map(|count| self.known(&words[..count].join(" ")))
        };
        let known = soon.into_iter().find_map(longest)?;
        let is_company = known.meaning == HeaderMeaning::Column(Column::Company);
        (!is_company || RoundHeader::speaks_of_interview(header)).then_some(known)
    }

    /// What several names mean that stand side by side and mean the same: "Firma / Unternehmen".
    fn of_one_meaning(&self, header: &str) -> Option<KnownName> {
        let mut names = header.contains('/').then(|| header.split('/'))?.map(|name| self.known(name));
        let first = names.next()??;
        names.all(|other| other.is_some_and(|other| other.meaning == first.meaning)).then_some(first)
    }

    /// What words mean of which some say whose they are: "Candidate's email".
    fn of_somebody(&self, words: &[&str]) -> Option<KnownName> {
        (1..words.len()).find_map(|at| {
            let (first, second) = (words[..at].join(" "), words[at..].join(" "));
            self.owned(&first, &second).or_else(|| self.owned(&second, &first))
        })
    }

    fn owned(&self, owner: &str, what: &str) -> Option<KnownName> {
        let owner = self.find(owner)?;
        let KnownName { meaning, standing } = self.known(what)?;
        Some(KnownName { meaning: meaning.of(owner)?, standing: standing.min(NameStanding::Synonym) })
    }

    /// The column that a header means, if it is known and a column.
    #[must_use]
    pub fn find(&self, header: &str) -> Option<Column> {
        match self.known(header)?.meaning {
            HeaderMeaning::Column(column) => Some(column),
            _ => None,
        }
    }
}

/// The words of a header, without what is in brackets, and without those that say nothing of their own; and whether
/// there are such.
pub(super) fn meaningful_words(header: &str) -> (Vec<&str>, bool) {
    let open = header.find(['(', '[', '（', '【']).filter(|open| !header[..*open].trim().is_empty());
    let said = open.map_or(header, |open| &header[..open]);
    let tokens = tokens(said);
    let meaningful = tokens.iter().filter(|token| token.word != HeaderWord::Small).map(|token| token.text);
    let meaningful: Vec<&str> = meaningful.collect();
    let has_lost = meaningful.len() < tokens.len();
    (meaningful, has_lost)
}

/// The first answer over every order of words.
fn in_every_order<T>(words: &[&str], ask: &dyn Fn(&[&str]) -> Option<T>) -> Option<T> {
    fn from<T>(at: usize, words: &mut Vec<&str>, ask: &dyn Fn(&[&str]) -> Option<T>) -> Option<T> {
        if at + 1 >= words.len() {
            return ask(words);
        }
        (at..words.len()).find_map(|next| {
            words.swap(at, next);
            let answer = from(at + 1, words, ask);
            words.swap(at, next);
            answer
        })
    }
    from(0, &mut words.to_vec(), ask)
}

impl HeaderMeaning {
    /// What the names on a line with this key mean; `None` for a line of words.
    pub(super) fn of_key(key: &str) -> Option<HeaderMeaning> {
        Some(match key {
            "email" => HeaderMeaning::Email,
            "phone" => HeaderMeaning::Phone,
            "kind" => HeaderMeaning::Kind,
            "name" => HeaderMeaning::Name,
            "person-name" => HeaderMeaning::PersonName,
            "first-name" => HeaderMeaning::FirstName(None),
            "last-name" => HeaderMeaning::LastName(None),
            "follow-up" => HeaderMeaning::FollowUp,
            "another-date" => HeaderMeaning::AnotherDate,
            "application" => HeaderMeaning::Application,
            "needless" => HeaderMeaning::Needless,
            _ => HeaderMeaning::Column(Column::named(key)?),
        })
    }

    /// What it means as that of somebody, whose own column this is.
    fn of(self, owner: Column) -> Option<HeaderMeaning> {
        let column = |email, phone| match self {
            HeaderMeaning::Email | HeaderMeaning::Column(Column::ContactEmail) => Some(HeaderMeaning::Column(email)),
            HeaderMeaning::Phone | HeaderMeaning::Column(Column::ContactPhone) => Some(HeaderMeaning::Column(phone)),
            _ => None,
        };
        match (self, owner) {
            (HeaderMeaning::FirstName(None), _) if owner.is_of_person() => Some(HeaderMeaning::FirstName(Some(owner))),
            (HeaderMeaning::LastName(None), _) if owner.is_of_person() => Some(HeaderMeaning::LastName(Some(owner))),
            (HeaderMeaning::PersonName, _) if owner.is_of_person() => Some(HeaderMeaning::Column(owner)),
            (HeaderMeaning::Name, _) if owner.is_of_person() || owner == Column::Company => {
                Some(HeaderMeaning::Column(owner))
            }
            (HeaderMeaning::Email, Column::Interviewers) => Some(HeaderMeaning::InterviewerEmail),
            (_, Column::Candidate) => column(Column::Candidate, Column::Candidate).map(|_| HeaderMeaning::OfCandidate),
            (_, Column::Contact) => column(Column::ContactEmail, Column::ContactPhone),
            (_, Column::Recruiter) => column(Column::RecruiterEmail, Column::RecruiterPhone),
            _ => None,
        }
    }
}

pub(super) fn synonym_of(meaning: HeaderMeaning, written: &str) -> (Cow<'_, str>, KnownName) {
    let (name, standing) = match written.strip_suffix('?') {
        Some(name) => (name, NameStanding::Weak),
        None => (written, NameStanding::Synonym),
    };
    (bare(name), KnownName { meaning, standing })
}

/// A letter without a mark that is a part of it.
fn bare_letter(letter: char) -> char {
    match letter {
        'ı' => 'i',
        'ł' => 'l',
        letter => letter,
    }
}

/// Whether a letter or a digit; what is asked most often of other scripts first, for the standard library looks that up
/// from the front.
fn is_of_word(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{11ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}') || c.is_alphanumeric()
}

/// A header without what makes no difference in it: case, accents, width, spaces and punctuation.
pub(super) fn bare(header: &str) -> Cow<'_, str> {
    if header.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()) {
        return header.into();
    }
    if header.is_ascii() {
        let mut bare = header.to_ascii_lowercase();
        bare.retain(|letter| letter.is_ascii_alphanumeric());
        return bare.into();
    }
    let mut bare = String::with_capacity(header.len());
    let mut add = |c: char| {
        if is_of_word(c) {
            bare.extend(c.to_lowercase().map(bare_letter));
        }
    };
    if header.chars().all(|letter| letter < BEHIND_LATIN) {
        // Their marks make no difference, so it does not matter in which order these stand.
        header.chars().for_each(|letter| decompose_compatible(letter, &mut add));
    } else {
        header.nfkd().for_each(add);
    }
    bare.into()
}

#[cfg(test)]
mod tests {
    use rustc_hash::FxHashMap;

    use super::*;
    use crate::column::{header_words, pages};

    #[test]
    fn every_line_of_every_page_is_of_a_column_or_a_word() {
        for (key, _) in pages::lines() {
            assert!(HeaderMeaning::of_key(key).is_some() || header_words::is_key(key), "{key}");
        }
    }

    #[test]
    fn no_name_has_two_meanings() {
        let mut seen: FxHashMap<Cow<'_, str>, HeaderMeaning> =
            Column::ALL.iter().map(|column| (bare(column.name()), HeaderMeaning::Column(*column))).collect();
        let mut twice = Vec::new();
        for (key, synonyms) in pages::lines() {
            let Some(meaning) = HeaderMeaning::of_key(key) else { continue };
            for synonym in synonyms {
                let (name, _) = synonym_of(meaning, synonym);
                assert!(!name.is_empty(), "{key} has an empty name");
                if *seen.entry(name).or_insert(meaning) != meaning {
                    twice.push((synonym, meaning));
                }
            }
        }
        assert!(twice.is_empty(), "{twice:?}");
    }
}
