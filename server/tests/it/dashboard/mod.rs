//! Where whoever is signed in begins: what needs them now, a new bakery's first steps, what staff look up, and what a demo calls made up.

mod first_steps;
mod now;
mod ribbon;
mod staff;
