//! A calendar that is written again and again: what subscribers and importers hold in the end is the plan, whatever
//! became of the sheet and of the file in between.

#[path = "support"]
mod support {
    pub mod defaults;
    pub mod events;
    pub mod read;
    pub mod read_with;
}

#[path = "regeneration/alike.rs"]
mod alike;
#[path = "regeneration/bytes.rs"]
mod bytes;
#[path = "regeneration/edges.rs"]
mod edges;
#[path = "regeneration/models.rs"]
mod models;
#[path = "regeneration/night.rs"]
mod night;
#[path = "regeneration/sheet.rs"]
mod sheet;
#[path = "regeneration/year.rs"]
mod year;
