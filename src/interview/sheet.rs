//! What a whole sheet says before its rows are read.

pub(crate) mod clocks;
pub(crate) mod date_orders;
pub(crate) mod days_in_texts;
pub(crate) mod defaults;
pub(crate) mod header_zone;
pub(crate) mod id_cell;
pub(crate) mod mapping;
pub(crate) mod name_orders;
mod order_by_days;
pub(crate) mod source;
pub(crate) mod title;
mod year_by_weekdays;
