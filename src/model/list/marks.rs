//! What stands before the words of a line in a list: bullets, boxes to tick, and numbers.

/// What a list begins its lines with; the last four are what Word's own bullets become elsewhere.
const BULLETS: &str = "•·‣◦▪▫■□●○◆◇◉➢➤►▶▸→✓✔☐☑☒✗✘*-–—+>»\u{f0b7}\u{f0a7}\u{f0d8}\u{f0fc}";
/// Boxes that are typed.
const BOXES: [&str; 6] = ["[ ]", "[x]", "[X]", "[]", "( )", "(x)"];
/// Bullets that stand so close to the word that no space is needed.
const CLOSE: &str = "•·‣◦▪▫■□●○◆◇☐☑☒✓✔\u{f0b7}\u{f0a7}\u{f0d8}\u{f0fc}";

/// The line without a bullet or a box before it; `None` when there is none.
pub(super) fn without_bullet(line: &str) -> Option<&str> {
    let line = line.trim_start();
    let boxed = BOXES.iter().find_map(|mark| line.strip_prefix(mark)).filter(|rest| begins(rest));
    boxed.map(str::trim_start).or_else(|| {
        let rest = line.strip_prefix(|sign| BULLETS.contains(sign))?;
        let close = line.starts_with(|sign| CLOSE.contains(sign));
        (close || begins(rest)).then(|| rest.trim_start())
    })
}

/// The number before the words of a line, and the words: `1.`, `2)`, `(3)`, `4:`, or bare where `bare` allows.
pub(super) fn numbered(line: &str, bare: bool) -> Option<(u32, &str)> {
    let line = line.trim_start();
    let open = line.strip_prefix(['(', '#']);
    let inside = open.unwrap_or(line);
    let digits = inside.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = inside.split_at_checked(digits).filter(|_| (1..=4).contains(&digits))?;
    let number = number.parse().ok()?;
    let words = match rest.strip_prefix(['.', ')', ':']) {
        Some(rest) if begins(rest) => rest,
        Some(rest) if rest.starts_with(char::is_alphabetic) && !line.starts_with('#') => rest,
        None if (bare || line.starts_with('#')) && begins(rest) => rest,
        Some(_) | None => return None,
    };
    Some((number, words.trim_start()))
}

/// The words of a line of people, without anything that a list puts before a name.
pub(super) fn bare_name(line: &str) -> &str {
    let mut rest = line.trim();
    for _ in 0..4 {
        let lettered = rest
            .split_once(')')
            .filter(|(letter, _)| letter.len() == 1 && letter.bytes().all(|letter| letter.is_ascii_lowercase()));
        let crossed = rest.strip_prefix(['x', 'X']).and_then(|rest| rest.strip_prefix(' '));
        let crossed = crossed.filter(|name| name.starts_with(char::is_uppercase));
        rest = crossed
            .or_else(|| without_bullet(rest))
            .or_else(|| numbered(rest, true).map(|(_, words)| words))
            .or_else(|| lettered.map(|(_, words)| words.trim_start()))
            .unwrap_or(rest);
    }
    rest
}

/// Whether a cell holds nothing but a bullet, a box or a number.
pub(super) fn is_mark(cell: &str) -> bool {
    let cell = cell.trim();
    let number = cell.trim_start_matches(['(', '#']).trim_end_matches(['.', ')', ':']);
    let is_number = !number.is_empty() && number.len() <= 4 && number.bytes().all(|digit| digit.is_ascii_digit());
    let is_box = BOXES.contains(&cell) || cell == "o" || cell == "§" || cell == "x" || cell == "X";
    is_number || is_box || !cell.is_empty() && cell.chars().all(|sign| BULLETS.contains(sign))
}

/// What follows a mark: space, or nothing at all.
fn begins(rest: &str) -> bool {
    rest.is_empty() || rest.starts_with(char::is_whitespace)
}
