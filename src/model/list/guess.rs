//! What the columns of a list without a head are, by what stands in them.

use super::Meaning;
use super::words::{is_family_name, is_first_name, is_like_a_name, is_place, is_state, plain};

/// One column: what stands in it, without empty cells.
struct Column<'a> {
    cells: Vec<&'a str>,
}

impl<'a> Column<'a> {
    fn of(rows: &'a [Vec<String>], place: usize) -> Self {
        let cells = rows.iter().filter_map(|row| row.get(place)).map(|cell| cell.trim());
        Self { cells: cells.filter(|cell| !cell.is_empty()).collect() }
    }

    /// How many of a hundred are so.
    fn share(&self, is_so: impl Fn(&str) -> bool) -> usize {
        let count = self.cells.iter().filter(|cell| is_so(cell)).count();
        (count * 100).checked_div(self.cells.len()).unwrap_or_default()
    }

    fn is_mail(&self) -> bool {
        self.share(|cell| cell.contains('@') && !cell.contains(' ')) >= 60
    }

    /// Whether it says who or where: words, no numbers, no answers to an invitation, no initials.
    fn is_words(&self) -> bool {
        let numbers = |cell: &str| {
            let digits = cell.chars().filter(char::is_ascii_digit).count();
            digits * 2 >= cell.chars().filter(|sign| sign.is_alphanumeric()).count()
        };
        !self.cells.is_empty() && !self.is_mail() && self.share(numbers) < 60 && self.share(is_state) < 80
    }

    fn is_initials(&self) -> bool {
        !self.are_places()
            && self.share(|cell| {
                cell.len() <= 6
                    && !cell.contains(' ')
                    && cell.chars().all(|sign| sign.is_uppercase() || sign.is_ascii_digit())
            }) >= 80
    }

    fn are_first_names(&self) -> bool {
        self.share(is_first_name) >= 50
    }

    fn are_family_names(&self) -> bool {
        self.share(|cell| is_family_name(cell) && !is_place(cell)) >= 50
    }

    /// Whether these are whole names: a first name with another word that is none.
    fn are_whole_names(&self) -> bool {
        self.share(|cell| is_first_name(cell) && cell.split_whitespace().nth(1).is_some()) >= 50
    }

    fn are_places(&self) -> bool {
        let repeated = |cell: &str| self.cells.iter().filter(|other| other.eq_ignore_ascii_case(cell)).count() > 1;
        // Looking for each among all is only worth while they are few.
        let few = self.cells.len() <= 200;
        self.share(is_place) >= 30 || few && self.cells.len() > 2 && self.share(repeated) >= 50
    }
}

/// What each column is.
pub(super) fn meanings(rows: &[Vec<String>]) -> Vec<Meaning> {
    let count = rows.iter().map(Vec::len).max().unwrap_or_default();
    let columns: Vec<Column<'_>> = (0..count).map(|place| Column::of(rows, place)).collect();
    let mut meanings = vec![Meaning::Other; count];
    let words: Vec<usize> = places(&columns, |column| column.is_words() && !column.is_initials());
    let words = if words.is_empty() { places(&columns, |column| column.is_words()) } else { words };
    let mail = columns.iter().position(Column::is_mail);
    let found = match words.as_slice() {
        [] => mail.or((count > 0).then_some(0)).map(|place| vec![(place, Meaning::Name)]).unwrap_or_default(),
        [only] => vec![(*only, Meaning::Name)],
        [first, second, rest @ ..] => {
            let mut found = match (columns.get(*first), columns.get(*second)) {
                (Some(one), Some(other)) => pair(one, other, by_address(rows, *first, *second, mail), !rest.is_empty()),
                _ => [Meaning::Name, Meaning::Unit],
            }
            .into_iter()
            .zip([*first, *second])
            .map(|(meaning, place)| (place, meaning))
            .collect::<Vec<_>>();
            let has_unit = found.iter().any(|(_, meaning)| *meaning == Meaning::Unit);
            let is_place = |place: &&usize| columns.get(**place).is_some_and(|column| column.are_places());
            let places = rest.iter().find(is_place);
            found.extend(places.or(rest.first()).filter(|_| !has_unit).map(|place| (*place, Meaning::Unit)));
            // Where somebody works may stand behind what they do.
            if let Some(better) = places.filter(|_| has_unit && !is_place(&second)) {
                found.retain(|(_, meaning)| *meaning != Meaning::Unit);
                found.push((*better, Meaning::Unit));
            }
            found
        }
    };
    for (place, meaning) in found {
        if let Some(column) = meanings.get_mut(place) {
            *column = meaning;
        }
    }
    meanings
}

fn places(columns: &[Column<'_>], is_so: impl Fn(&Column<'_>) -> bool) -> Vec<usize> {
    columns.iter().enumerate().filter(|(_, column)| is_so(column)).map(|(place, _)| place).collect()
}

/// What two columns of words beside each other are.
fn pair(one: &Column<'_>, other: &Column<'_>, by_address: Option<[Meaning; 2]>, more: bool) -> [Meaning; 2] {
    const LAST_FIRST: [Meaning; 2] = [Meaning::LastName, Meaning::FirstName];
    if let Some(order) = by_address {
        return order;
    }
    let (first, second) = (one.are_first_names(), other.are_first_names());
    if second && !first {
        let unit_before =
            one.are_places() && !one.are_family_names() || other.are_whole_names() && !one.are_family_names();
        return if unit_before { [Meaning::Unit, Meaning::Name] } else { LAST_FIRST };
    }
    let short = one.share(|cell| !cell.contains(' ')) >= 50;
    let families = other.are_family_names() && !other.are_places()
        || more && short && !other.are_places() && other.share(|cell| !cell.contains(' ')) >= 70;
    if first && short && families {
        return [Meaning::FirstName, Meaning::LastName];
    }
    [Meaning::Name, Meaning::Unit]
}

/// What the addresses beside two columns say of their order: `minh.nguyen@` beside Nguyen and Minh.
fn by_address(rows: &[Vec<String>], one: usize, other: usize, mail: Option<usize>) -> Option<[Meaning; 2]> {
    let mail = mail?;
    let (mut as_written, mut turned) = (0, 0);
    for row in rows {
        let [Some(one), Some(other), Some(mail)] = [one, other, mail].map(|place| row.get(place)) else { continue };
        let local = mail.split('@').next().unwrap_or_default();
        let parts: Vec<String> = local.split(['.', '_', '-']).map(plain).collect();
        let is = |part: Option<&String>, cell: &str| part.is_some_and(|part| !part.is_empty() && *part == plain(cell));
        if parts.len() > 1 && !one.contains(' ') {
            as_written += usize::from(is(parts.first(), one) && is(parts.last(), other));
            turned += usize::from(is(parts.first(), other) && is(parts.last(), one));
        }
    }
    match (as_written * 2 > rows.len(), turned * 2 > rows.len()) {
        (true, _) => Some([Meaning::FirstName, Meaning::LastName]),
        (_, true) => Some([Meaning::LastName, Meaning::FirstName]),
        (false, false) => None,
    }
}

/// Whether what stands in a column is so long that nobody is called that.
pub(super) fn is_prose(rows: &[Vec<String>], place: usize) -> bool {
    let column = Column::of(rows, place);
    column.share(|cell| !is_like_a_name(cell)) > 50
}
