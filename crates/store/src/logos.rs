//! Logos of places: a PNG that the program has made itself, found by its fingerprint.

use crate::{Store, StoreError, audit::audit, sqlite::values};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use wholeplace_model::{access::OwnerSeat, place::What};

impl Store {
    /// Gives a place its logo, in place of any it had.
    ///
    /// # Errors
    /// Only if the store cannot be written.
    pub async fn set_logo(&self, seat: &OwnerSeat, png: &[u8], now: i64) -> Result<(), StoreError> {
        let (seat, hash, image) = (seat.clone(), fingerprint(png), STANDARD.encode(png));
        self.write(move |session| {
            let place = seat.place();
            session.run(
                "insert into logos (place, hash, image) values ($1, $2, $3) \
                     on conflict (place) do update set hash = excluded.hash, image = excluded.image",
                values![&place.0, hash, image],
            )?;
            audit(session, place, seat.account(), now, &What::LogoChanged)
        })
        .await
    }

    /// Takes a place's logo away. It is no error if it has none.
    ///
    /// # Errors
    /// Only if the store cannot be written.
    pub async fn remove_logo(&self, seat: &OwnerSeat, now: i64) -> Result<(), StoreError> {
        let seat = seat.clone();
        self.write(move |session| {
            let place = seat.place();
            if session.run("delete from logos where place = $1", values![&place.0])? == 0 {
                return Ok(());
            }
            audit(session, place, seat.account(), now, &What::LogoRemoved)
        })
        .await
    }

    /// The PNG with this fingerprint. Whoever knows the fingerprint has seen a page that shows it.
    ///
    /// # Errors
    /// Only if the store cannot be read.
    pub async fn logo(&self, fingerprint: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let values = values![fingerprint].to_vec();
        let sql = "select image from logos where hash = $1";
        let text = self.read(move |session| session.row(sql, &values, |row| row.text(0))).await?;
        text.map(|text| STANDARD.decode(text).map_err(|_| StoreError::Damaged("a logo".to_owned())))
            .transpose()
    }
}

/// 128 bits of the image's hash, in hexadecimal.
fn fingerprint(png: &[u8]) -> String {
    blake3::hash(png).to_hex()[..32].to_owned()
}
