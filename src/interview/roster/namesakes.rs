//! Who is the same person in several rows, where not every row has the address.
//!
//! An address tells one person from another. Who has none in a row is whoever has the same name there, and the same
//! company or agency or the same number in another row; unless those have two addresses.

use rustc_hash::FxHashMap;

use super::person::Listed;
use crate::interview::texts::interner::{Interner, WordId};

/// A name, with what else is known of somebody who has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Namesake {
    At(WordId, WordId),
    With(WordId, WordId),
}

/// By whom a name is known beside that.
#[derive(Debug, Clone, Copy)]
enum Known {
    /// Nobody with an address; the least identity of the others.
    Without(WordId),
    /// One with an address.
    One(WordId),
    /// Several.
    Several,
}

/// Gives people without an address the identity of the person who they are in other rows.
pub(super) fn unite(people: &mut [Listed], words: &mut Interner) {
    let mut known: FxHashMap<Namesake, Known> = FxHashMap::default();
    for person in people.iter().filter(|person| person.email.is_none()) {
        for namesake in namesakes(person, words).into_iter().flatten() {
            let least = known.entry(namesake).or_insert(Known::Without(person.identity_id));
            if let Known::Without(least) = least
                && words.text(person.identity_id) < words.text(*least)
            {
                *least = person.identity_id;
            }
        }
    }
    if known.is_empty() {
        return;
    }
    for person in people.iter().filter(|person| person.email.is_some()) {
        for namesake in namesakes(person, words).into_iter().flatten() {
            if let Some(known) = known.get_mut(&namesake) {
                *known = match *known {
                    Known::Without(_) => Known::One(person.identity_id),
                    Known::One(other) if other == person.identity_id => Known::One(other),
                    Known::One(_) | Known::Several => Known::Several,
                };
            }
        }
    }
    for person in people.iter_mut().filter(|person| person.email.is_none()) {
        let known = namesakes(person, words).map(|namesake| known.get(&namesake?).copied());
        person.identity_id = match known {
            [Some(Known::One(identity)), _] | [_, Some(Known::One(identity) | Known::Without(identity))] => identity,
            _ => person.identity_id,
        };
    }
}

/// What distinguishes somebody with a name: the organisation, and the number.
fn namesakes(person: &Listed, words: &mut Interner) -> [Option<Namesake>; 2] {
    let Some(name) = person.name else { return [None, None] };
    let name = words.called(name);
    let number = person.telephone_link.filter(|link| !words.text(*link).is_empty());
    [Some(Namesake::At(name, words.folded(person.organisation))), number.map(|number| Namesake::With(name, number))]
}
