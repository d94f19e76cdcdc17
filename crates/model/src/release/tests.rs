//! The method's vectors for the release, and what must hold in every world.

mod attacks;
mod looking;
mod merging;
mod showing;
mod stored;
mod worlds;
