//! Values that are checked when they are made: a value of one of these types is always well formed.

mod bad;
mod date;
mod decimal;
mod extensions;
mod gss;
mod id;
mod period;
mod text;
mod time;

pub use bad::BadValue;
pub use date::PartialDate;
pub use decimal::Decimal;
pub use extensions::Extensions;
pub use gss::GssCode;
pub use id::{Id, Kind};
pub(crate) use period::{DATE_SPAN, INSTANT, PERIOD_IN_WORDS, WHOLE_YEAR};
pub use period::{FinancialYear, Period};
pub use text::{AsStr, Coded};
pub use time::{ClockTime, Timestamp};
