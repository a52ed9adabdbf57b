//! Small charts: one row of blocks.

/// Blocks by height, the lowest first.
const BLOCKS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
/// A year of which no page tells.
const NOTHING: char = '·';
/// Widest chart.
const WIDEST: usize = 30;

/// The years that all charts of one subject share, so that what stands below each other is of one year. `None` where some
/// row has two values in one year, or the years are too many: then every value has a column of its own.
pub(super) fn axis<'r>(rows: impl Iterator<Item = &'r [i32]>) -> Option<(i32, i32)> {
    let mut all: Option<(i32, i32)> = None;
    for years in rows {
        if !years.windows(2).all(|pair| matches!(pair, [a, b] if a < b)) {
            return None;
        }
        for year in years {
            let (first, last) = all.unwrap_or((*year, *year));
            all = Some((first.min(*year), last.max(*year)));
        }
    }
    all.filter(|(first, last)| usize::try_from(last - first).is_ok_and(|span| span < WIDEST))
}

/// One column: a block, a year of which no page tells between two that pages tell of, or nothing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Column {
    pub(super) sign: char,
    /// Which value it stands for.
    pub(super) value: Option<usize>,
}

/// The columns of values with their years, the highest block standing for `top`.
pub(super) fn columns(values: &[(i32, f64)], axis: Option<(i32, i32)>, top: f64) -> Vec<Column> {
    let Some((start, end)) = axis else {
        let skip = values.len().saturating_sub(WIDEST);
        let shown = values.iter().enumerate().skip(skip);
        return shown.map(|(n, (_, value))| Column { sign: block(*value, top), value: Some(n) }).collect();
    };
    let own = values.first().zip(values.last()).map(|((first, _), (last, _))| *first..=*last);
    (start..=end)
        .map(|year| match values.iter().position(|(one, _)| *one == year) {
            Some(n) => {
                let value = values.get(n).map_or(0.0, |(_, value)| *value);
                Column { sign: block(value, top), value: Some(n) }
            }
            None if own.as_ref().is_some_and(|own| own.contains(&year)) => {
                Column { sign: NOTHING, value: None }
            }
            None => Column { sign: ' ', value: None },
        })
        .collect()
}

fn block(value: f64, top: f64) -> char {
    let share = if top > 0.0 { (value / top).clamp(0.0, 1.0) } else { 0.0 };
    let at = (share * BLOCKS.len() as f64).ceil() as usize;
    BLOCKS.get(at.saturating_sub(1)).copied().unwrap_or(NOTHING)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(values: &[(i32, f64)], axis: Option<(i32, i32)>, top: f64) -> String {
        columns(values, axis, top).iter().map(|column| column.sign).collect()
    }

    #[test]
    fn a_column_for_every_year() {
        let shares = [(2015, 22.8), (2018, 39.9), (2023, 59.8)];
        let years = [2015, 2018, 2023];
        let axis = axis([&years[..], &[2014, 2018]].into_iter());
        assert_eq!(axis, Some((2014, 2023)));
        assert_eq!(drawn(&shares, axis, 59.8), " ▄··▆····█");
    }

    #[test]
    fn a_column_for_every_value_where_one_year_has_two() {
        assert_eq!(axis([&[2023, 2023, 2024][..]].into_iter()), None);
        assert_eq!(drawn(&[(2023, 1.0), (2023, 4.0), (2024, 8.0)], None, 8.0), "▁▄█");
        assert_eq!(drawn(&[(2023, 0.0)], None, 0.0), "▁");
    }
}
