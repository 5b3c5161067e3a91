//! Where whoever is signed in begins: a new bakery's first steps, what staff look up, and what a demo calls made up.

mod first_steps;
mod ribbon;
mod staff;
