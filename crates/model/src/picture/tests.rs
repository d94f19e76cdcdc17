//! What a picture says of a release: the method's vectors for places, and that it knows nothing but the release.

mod attacks;
mod domains;
mod ends;
mod statements;
mod town;
