//! The desk as an operator meets it: its first start, its people, the demo, and its end. All traffic stays on loopback.

mod command;
mod demo;
mod end;
mod first_start;
mod people;
