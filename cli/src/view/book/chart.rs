//! Small charts: one row of blocks.

/// Blocks by height, the lowest first.
const BLOCKS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
/// A year of which no page tells.
const NOTHING: char = '·';
/// Widest chart.
const WIDEST: usize = 30;

/// Heights over the years, from nought: one column for every year where no two values share one, else one for every
/// value. Each value has the number of its column.
pub(super) struct Chart {
    pub(super) columns: Vec<Option<f64>>,
}

impl Chart {
    /// Values with the day on which they stand, in order.
    pub(super) fn of(values: &[(i32, f64)]) -> Self {
        let years: Vec<i32> = values.iter().map(|(year, _)| *year).collect();
        let apart = years.windows(2).all(|pair| matches!(pair, [a, b] if a < b));
        let span = years.first().zip(years.last()).and_then(|(a, b)| usize::try_from(b - a).ok());
        match span {
            Some(span) if apart && span < WIDEST => {
                let mut columns = vec![None; span + 1];
                for (year, value) in values {
                    let at = years.first().and_then(|first| usize::try_from(year - first).ok());
                    if let Some(column) = at.and_then(|at| columns.get_mut(at)) {
                        *column = Some(*value);
                    }
                }
                Self { columns }
            }
            _ => {
                let skip = values.len().saturating_sub(WIDEST);
                Self { columns: values.iter().skip(skip).map(|(_, value)| Some(*value)).collect() }
            }
        }
    }

    /// The chart, its highest block standing for `top`.
    pub(super) fn draw(&self, top: f64) -> String {
        self.columns.iter().map(|column| column.map_or(NOTHING, |value| block(value, top))).collect()
    }
}

fn block(value: f64, top: f64) -> char {
    let share = if top > 0.0 { (value / top).clamp(0.0, 1.0) } else { 0.0 };
    let at = (share * BLOCKS.len() as f64).ceil() as usize;
    BLOCKS.get(at.saturating_sub(1)).copied().unwrap_or(NOTHING)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_for_every_year() {
        let chart = Chart::of(&[(2015, 22.8), (2018, 39.9), (2023, 59.8)]);
        assert_eq!(chart.draw(59.8), "▄··▆····█");
    }

    #[test]
    fn a_column_for_every_value_where_one_year_has_two() {
        assert_eq!(Chart::of(&[(2023, 1.0), (2023, 4.0), (2024, 8.0)]).draw(8.0), "▁▄█");
        assert_eq!(Chart::of(&[(2023, 0.0)]).draw(0.0), "▁");
    }
}
