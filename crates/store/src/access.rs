//! From a secret that somebody presents to the seat it opens. Only keyed hashes of secrets are compared.

use crate::{
    Store, StoreError, hex,
    sqlite::{Row, Value, values},
};
use wholeplace_model::{
    access::{AnsweringSeat, Code, SealedToken, SecretHash, Token},
    response::ResponseId,
};

/// What is stored of one response's secrets.
struct Stored {
    response: ResponseId,
    instrument: String,
    token: SecretHash,
    sealed: SealedToken,
}

impl Store {
    /// The seat at a response, for whoever knows its public id and its secret.
    ///
    /// # Errors
    /// Only if the store cannot be read.
    pub async fn answering_seat(
        &self,
        id: &ResponseId,
        token: Token,
    ) -> Result<Option<AnsweringSeat>, StoreError> {
        let found = self.find("where id = $1", Value::from(&id.0)).await?;
        Ok(found.and_then(|stored| self.open_seat(stored, token)))
    }

    /// The seat that a private link opens.
    ///
    /// # Errors
    /// Only if the store cannot be read.
    pub async fn seat_by_token(&self, token: Token) -> Result<Option<AnsweringSeat>, StoreError> {
        let hash = token.hash(&self.0.key);
        let found = self.find("where token_hash = $1", Value::from(hex::encode(&hash.0))).await?;
        Ok(found.and_then(|stored| self.open_seat(stored, token)))
    }

    /// The seat that a readable code opens.
    ///
    /// # Errors
    /// Only if the store cannot be read.
    pub async fn seat_by_code(&self, code: &Code) -> Result<Option<AnsweringSeat>, StoreError> {
        let hash = code.hash(&self.0.key);
        let found = self.find("where code_hash = $1", Value::from(hex::encode(&hash.0))).await?;
        Ok(found.and_then(|stored| {
            let token = code.unseal(&stored.sealed);
            self.open_seat(stored, token)
        }))
    }

    async fn find(&self, which: &'static str, value: Value) -> Result<Option<Stored>, StoreError> {
        let sql = format!("select id, token_hash, sealed_token, instrument from responses {which}");
        self.read(move |session| session.row(&sql, values![value], stored)).await
    }

    fn open_seat(&self, stored: Stored, token: Token) -> Option<AnsweringSeat> {
        AnsweringSeat::open(stored.response, stored.instrument, token, &stored.token, &self.0.key)
    }
}

/// A keyed hash as it is stored.
pub(crate) fn secret_hash(text: &str) -> Result<SecretHash, StoreError> {
    hex::decode(text)
        .map(SecretHash)
        .ok_or_else(|| StoreError::Damaged("a stored hash is cut short".to_owned()))
}

fn stored(row: &Row<'_>) -> Result<Stored, StoreError> {
    let sealed = hex::decode(&row.text(2)?)
        .ok_or_else(|| StoreError::Damaged("a sealed token is cut short".to_owned()))?;
    Ok(Stored {
        response: ResponseId(row.text(0)?),
        token: secret_hash(&row.text(1)?)?,
        sealed: SealedToken(sealed),
        instrument: row.text(3)?,
    })
}
