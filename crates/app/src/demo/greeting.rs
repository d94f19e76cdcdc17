//! What the demo says once it is ready: where to go, and how to get in.

use super::fill::Filled;

/// The lines that are printed.
pub(super) fn greeting(filled: &Filled, base_url: &str) -> String {
    let Filled { place, doors, picture, joining, solo } = filled;
    let accounts = &place.accounts;
    format!(
        "\
Wholeplace is ready with an invented place, {name}. Open {base_url}

To run the place's reviews, sign in at {base_url}/sign-in
  {owner}    owns the place: its reviews, its people, its settings
  {facilitator}     sets up and runs its reviews
  {viewer}    sees its reviews and pictures
  {administrator}   looks after the whole service
  The password of all four, made for this demo: {password}

Or look without signing in
  The picture of a review that has closed: {base_url}/picture/{picture}
  The way into a review that is open:      {base_url}/join/{joining}
  A report that somebody shares:           {base_url}/shared/{shared}
  The same report, to change it:           {base_url}/open/{own}

Every person and every word in it is made up. All of it is gone when you stop it, with Ctrl-C.
",
        name = place.name,
        owner = accounts.owner,
        facilitator = accounts.facilitator,
        viewer = accounts.viewer,
        administrator = accounts.administrator,
        password = doors.password,
        picture = picture.reveal(),
        joining = joining.reveal(),
        shared = solo.shared.reveal(),
        own = solo.own.reveal(),
    )
}
