//! Addresses as mail programs write them: `Anne Holm <anne@b.dk>; "Berg, Bo" <bo@b.dk>`, one after the other or a line each.

use super::words::name_of_address;

/// The people of a text of addresses, each as what they are called and their address; `None` when it is something else.
pub(super) fn people(text: &str) -> Option<Vec<Vec<String>>> {
    if !text.contains('@') || text.contains('\t') {
        return None;
    }
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let by_line = lines.iter().all(|line| line.matches('@').count() == 1) && lines.len() > 1;
    let entries = if by_line && !has_angle_first(&lines) && lines.iter().any(|line| line.contains([';', ','])) {
        // A name, a place and an address beside each other are cells.
        return None;
    } else if by_line {
        lines.iter().map(|line| line.trim_end_matches([';', ',', ' ']).to_owned()).collect()
    } else if apart(text, ';').iter().filter(|entry| !entry.trim().is_empty()).count() > lines.len()
        || lines.iter().any(|line| line.ends_with(';'))
    {
        apart(text, ';')
    } else {
        with_last_names(apart(text, ','))
    };
    let entries = with_their_addresses(entries);
    let addressed = entries.iter().filter(|entry| entry.contains('@')).count();
    let is_mail = addressed * 5 >= entries.len() * 3 || lines.len() == 1 && text.contains('<');
    is_mail.then(|| entries.iter().map(|entry| person(entry)).collect())
}

/// A name at the end of a line belongs to the address in angles that begins the next.
fn with_their_addresses(entries: Vec<String>) -> Vec<String> {
    let mut whole: Vec<String> = Vec::new();
    for entry in entries.into_iter().map(|entry| entry.trim().to_owned()).filter(|entry| !entry.is_empty()) {
        match whole.last_mut().filter(|before| entry.starts_with('<') && !before.contains('@')) {
            Some(before) => *before = format!("{before} {entry}"),
            None => whole.push(entry),
        }
    }
    whole
}

/// Whether each line is a name with its address in angles, and nothing after it.
fn has_angle_first(lines: &[&str]) -> bool {
    lines.iter().all(|line| line.trim_end_matches([';', ',', ' ']).ends_with('>'))
}

/// The entries of a text between such signs and the ends of lines, where these stand in no quotes and no brackets.
fn apart(text: &str, separator: char) -> Vec<String> {
    let (mut entries, mut entry) = (Vec::new(), String::new());
    let (mut quoted, mut depth) = (false, 0_usize);
    for sign in text.chars() {
        match sign {
            '\n' => {
                (quoted, depth) = (false, 0);
                entries.push(std::mem::take(&mut entry));
                continue;
            }
            '"' => quoted = !quoted,
            '<' | '(' if !quoted => depth += 1,
            '>' | ')' if !quoted => depth = depth.saturating_sub(1),
            sign if sign == separator && !quoted && depth == 0 => {
                entries.push(std::mem::take(&mut entry));
                continue;
            }
            _ => {}
        }
        entry.push(sign);
    }
    entries.push(entry);
    entries
}

/// A name before a comma belongs to the first name and address after it: `Holm, Anne <anne@b.dk>`.
fn with_last_names(entries: Vec<String>) -> Vec<String> {
    let mut whole: Vec<String> = Vec::new();
    let mut last_name: Option<String> = None;
    for entry in entries.into_iter().filter(|entry| !entry.trim().is_empty()) {
        let entry = entry.trim().to_owned();
        match last_name.take() {
            Some(last) if entry.contains('<') => whole.push(format!("{last}, {entry}")),
            Some(last) => {
                whole.push(last);
                last_name = Some(entry);
            }
            None => last_name = Some(entry),
        }
        if let Some(held) = last_name.take_if(|held| held.contains('@')) {
            whole.push(held);
        }
    }
    whole.extend(last_name);
    whole
}

/// What one is called, with what stands behind the address, and the address.
pub(super) fn person(entry: &str) -> Vec<String> {
    let entry = entry.trim();
    let (called, address) = in_angles(entry).unwrap_or_else(|| bare(entry));
    let address = address.split(['<', '>']).find(|part| part.contains('@')).unwrap_or_default();
    let address = address.trim().trim_matches(['[', ']', '(', ')']);
    let address = address.strip_prefix("mailto:").unwrap_or(address);
    let called = called.trim().trim_matches(['"', '\'', '“', '”', '’', '‘']).trim();
    let called = without_initials(called, address);
    let called = if called.contains('@') || called.is_empty() && !address.is_empty() {
        name_of_address(if address.is_empty() { called } else { address })
    } else {
        called.to_owned()
    };
    vec![called, address.to_owned()]
}

/// A name with its address in angles, or as a link in brackets.
fn in_angles(entry: &str) -> Option<(String, &str)> {
    let start = entry.find('<').or_else(|| entry.find('['))?;
    let (name, address) = entry.split_at_checked(start).filter(|(_, address)| address.contains('@'))?;
    let end = address.rfind(['>', ']']).map_or(address.len(), |end| end + 1);
    let (address, behind) = address.split_at_checked(end)?;
    Some((format!("{name}{behind}"), address))
}

/// Without the initials in brackets that the address begins with, too.
fn without_initials<'a>(called: &'a str, address: &str) -> &'a str {
    let local = address.split('@').next().unwrap_or_default();
    let (name, inside) = called.split_once('(').unwrap_or((called, ""));
    if !local.is_empty() && inside.trim_end_matches(')').eq_ignore_ascii_case(local) { name.trim() } else { called }
}

/// An entry without angles: an address alone, one with the name in brackets after it, or a name with it beside it.
fn bare(entry: &str) -> (String, &str) {
    if let Some((address, name)) = entry.split_once('(').filter(|(before, _)| before.contains('@')) {
        return (name.trim_end_matches([')', ' ']).to_owned(), address);
    }
    let Some(word) = entry.split_whitespace().find(|word| word.contains('@')) else { return (entry.to_owned(), "") };
    let (before, behind) = entry.split_once(word).unwrap_or_default();
    let before = before.trim_end_matches([' ', ',', '-', '–', ':']);
    let between = if before.is_empty() || behind.is_empty() { "" } else { " " };
    (format!("{before}{between}{}", behind.trim()), word)
}

/// Names that are called in a chat, "@Anne Holm @Bo", a line each; a text with addresses stays.
pub(super) fn without_mentions(text: &str) -> String {
    let mut before = None;
    let is_address = text.chars().any(|sign| {
        let is_inside = sign == '@' && before.is_some_and(|before: char| !before.is_whitespace());
        before = Some(sign);
        is_inside
    });
    if is_address { text.to_owned() } else { text.replace('@', "\n") }
}
