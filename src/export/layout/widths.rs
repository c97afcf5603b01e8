//! How wide the columns of a table are: arithmetic on widths in points, each with the gutter beside it.

/// What is left to give to the columns is given in so many pieces.
const PIECES: u16 = 32;
/// What stays free at the end of a line, the gutter and half a word, in points: lines end between words.
const FREE: f32 = 26.0;
/// Of this, what a text that stands on one line needs, too.
const GUTTER: f32 = 10.0;
/// So many pieces are given or moved at once.
const STEPS: [u16; 5] = [1, 2, 4, 8, 16];
/// What saves less is not worth a piece.
const LEAST: f32 = 0.001;
/// What a line counts in a cell that is not the highest of its row.
const OTHERS: f32 = 0.02;

/// By their shares, but each as wide as it needs where there is room for that.
pub fn by_share(needed: &[f32], shares: &[f32], total: f32) -> Vec<f32> {
    let mut widths: Vec<f32> = shares.iter().map(|share| total * share).collect();
    let spare: f32 = widths.iter().zip(needed).map(|(width, needed)| (width - needed).max(0.0)).sum();
    let lacking: f32 = widths.iter().zip(needed).map(|(width, needed)| (needed - width).max(0.0)).sum();
    if lacking > 0.0 && lacking <= spare {
        for (width, needed) in widths.iter_mut().zip(needed) {
            *width = if needed > width { *needed } else { *width - (*width - needed) * lacking / spare };
        }
    }
    widths
}

/// As wide as each needs, and piece by piece wider where that saves the most lines; what saves none goes by the shares.
/// `rows` holds for each row and cell how wide each of its lines would be.
pub fn saving(rows: &[Vec<Vec<f32>>], needed: &[f32], shares: &[f32], total: f32) -> Vec<f32> {
    let piece = (total - needed.iter().sum::<f32>()).max(0.0) / f32::from(PIECES);
    let mut given = vec![0_u16; needed.len()];
    let widths = |given: &[u16]| -> Vec<f32> {
        needed.iter().zip(given).map(|(needed, given)| needed + piece * f32::from(*given)).collect()
    };
    let mut left = PIECES;
    while let Some((column, pieces)) = best(&given, left, |given| cost(rows, &widths(given))) {
        given.iter_mut().skip(column).take(1).for_each(|given| *given += pieces);
        left = left.saturating_sub(pieces);
    }
    // What was given first may be worth more elsewhere.
    for _ in 0..PIECES {
        let Some(better) = exchanged(&given, |given| cost(rows, &widths(given))) else { break };
        given = better;
    }
    let rest = piece * f32::from(left);
    widths(&given).iter().zip(shares).map(|(width, share)| width + rest * share).collect()
}

/// The column that saves the most for each piece that it takes, and how many it takes.
fn best(given: &[u16], left: u16, cost: impl Fn(&[u16]) -> f32) -> Option<(usize, u16)> {
    let now = cost(given);
    let mut best: Option<(usize, u16, f32)> = None;
    for column in 0..given.len() {
        for pieces in STEPS.into_iter().filter(|pieces| *pieces <= left) {
            let mut wider = given.to_vec();
            wider.iter_mut().skip(column).take(1).for_each(|given| *given += pieces);
            let saved = (now - cost(&wider)) / f32::from(pieces);
            if saved > best.map_or(LEAST, |(.., saved)| saved) {
                best = Some((column, pieces, saved));
            }
        }
    }
    best.map(|(column, pieces, _)| (column, pieces))
}

/// The same pieces with some of them in another column, where that costs less.
fn exchanged(given: &[u16], cost: impl Fn(&[u16]) -> f32) -> Option<Vec<u16>> {
    let mut best: Option<(Vec<u16>, f32)> = None;
    let now = cost(given);
    for from in 0..given.len() {
        for to in (0..given.len()).filter(|to| *to != from) {
            for pieces in STEPS.into_iter().filter(|pieces| given.get(from).is_some_and(|given| given >= pieces)) {
                let mut other = given.to_vec();
                other.iter_mut().skip(from).take(1).for_each(|given| *given -= pieces);
                other.iter_mut().skip(to).take(1).for_each(|given| *given += pieces);
                let cost = cost(&other);
                if cost + LEAST < best.as_ref().map_or(now, |(_, cost)| *cost) {
                    best = Some((other, cost));
                }
            }
        }
    }
    best.map(|(given, _)| given)
}

/// How many lines the rows take together; of what takes as many, the cells that are not the highest are lower.
fn cost(rows: &[Vec<Vec<f32>>], widths: &[f32]) -> f32 {
    let high = |cell: &[f32], width: f32| -> f32 {
        let wrapped = |line: f32| ((line - GUTTER) / (width - FREE).max(GUTTER)).ceil().max(2.0);
        cell.iter().map(|line| if *line <= width { 1.0 } else { wrapped(*line) }).sum()
    };
    let row = |row: &Vec<Vec<f32>>| {
        let heights = row.iter().zip(widths).map(|(cell, width)| high(cell, *width));
        let (highest, all) = heights.fold((1.0_f32, 0.0), |(highest, all), high| (highest.max(high), all + high));
        highest + all * OTHERS
    };
    rows.iter().map(row).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_column_that_wraps_gets_the_room_and_all_of_it_is_given() {
        let row = vec![vec![40.0], vec![300.0], vec![30.0]];
        let widths = saving(&[row.clone(), row], &[50.0, 60.0, 40.0], &[0.4, 0.3, 0.3], 480.0);
        assert!(widths[1] >= 300.0, "{widths:?}");
        assert!((widths.iter().sum::<f32>() - 480.0).abs() < 0.1, "{widths:?}");
    }

    #[test]
    fn what_saves_nothing_goes_by_the_shares() {
        let widths = saving(&[vec![vec![10.0], vec![10.0]]], &[20.0, 20.0], &[0.75, 0.25], 440.0);
        assert_eq!(widths, [320.0, 120.0]);
        assert_eq!(saving(&[], &[], &[], 100.0), Vec::<f32>::new());
    }
}
