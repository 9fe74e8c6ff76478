//! Names in one column and their addresses in another.

use super::PersonCell;

/// The people of two cells in parallel, such as `Ana Ruiz; Bo Chen` and `ana@example.com; bo@example.com`: each address is
/// that of whose name it is made, else of who stands in the same place where there are as many people as addresses; an
/// address that is nobody's is somebody without a name.
#[must_use]
pub fn paired<'a>(mut people: Vec<PersonCell<'a>>, addresses: Vec<PersonCell<'a>>) -> Vec<PersonCell<'a>> {
    let are_as_many = people.len() == addresses.len();
    let mut takers: Vec<Option<usize>> = vec![None; addresses.len()];
    let mut is_taken: Vec<bool> = people.iter().map(|person| person.email.is_some()).collect();
    for (address, taker) in addresses.iter().zip(&mut takers) {
        let mut free = (0..people.len()).filter(|place| !is_taken[*place] && people[*place].is_at(address.email));
        if let (Some(place), None) = (free.next(), free.next()) {
            *taker = Some(place);
            is_taken[place] = true;
        }
    }
    for (at, (address, taker)) in addresses.into_iter().zip(takers).enumerate() {
        let by_place = (are_as_many && !is_taken[at]).then_some(at);
        match taker.or(by_place) {
            Some(place) => {
                is_taken[place] = true;
                let person = &mut people[place];
                person.email = person.email.or(address.email);
                person.phone = person.phone.or(address.phone);
                person.link = person.link.or(address.link);
            }
            None => people.push(address),
        }
    }
    people
}
