//! The people who sign in at the invented place. They come to it as anybody does: each by an invitation.

use super::content::InventedPlace;
use crate::{admin, serve::random};
use anyhow::{Context, bail};
use wholeplace_model::{
    access::{AccountSeat, FacilitatorSeat, OwnerSeat, Token},
    place::{AccountId, Email, Place, PlaceId, Role, USUAL_TIME_ZONE},
};
use wholeplace_store::{Accepted, Changed, NewAccount, NewLink, NewPlace, NewSession, Store};

/// Who signs in: every one of them by the same password.
pub(super) struct Doors {
    /// Random, so that nobody finds a demo that somebody left running with a door they know.
    pub(super) password: String,
    pub(super) facilitator: FacilitatorSeat,
}

/// Makes the accounts and the place.
pub(super) async fn make(store: &Store, place: &InventedPlace, at: i64) -> anyhow::Result<Doors> {
    let password = Token::from_random(random()?).code().reveal().replace(' ', "-").to_lowercase();
    let newcomers = Newcomers { store, password: &password, at };

    let link = new_link(at)?;
    store.make_first_administrator_link(link.clone(), at).await?;
    let (administrator, _) = newcomers.accept(link, &place.accounts.administrator, None).await?;
    let administrator = store.administrator_seat(&administrator).await?.context("no administrator")?;

    let link = new_link(at)?;
    store.invite_owner(&administrator, email(&place.accounts.owner)?, link.clone(), at).await?;
    let new = NewPlace { id: PlaceId(place.id.clone()), name: place.name.clone() };
    let (owner, id) = newcomers.accept(link, &place.accounts.owner, Some(new)).await?;
    let id = id.context("no place was made")?;
    let owner = store.viewer_seat(&owner, &id).await?.and_then(|seat| seat.owner()).context("no owner")?;
    colour(store, &owner, place, at).await?;

    let facilitator = newcomers.join(&owner, &place.accounts.facilitator, Role::Facilitator).await?;
    newcomers.join(&owner, &place.accounts.viewer, Role::Viewer).await?;
    let facilitator = store.viewer_seat(&facilitator, &id).await?;
    let facilitator = facilitator.and_then(|seat| seat.facilitator()).context("no facilitator")?;
    Ok(Doors { password, facilitator })
}

async fn colour(store: &Store, owner: &OwnerSeat, place: &InventedPlace, at: i64) -> anyhow::Result<()> {
    let coloured = Place {
        id: owner.place().clone(),
        name: place.name.clone(),
        time_zone: USUAL_TIME_ZONE.to_owned(),
        accent: Some(place.accent.clone()),
        revision: store.place(owner).await?.place.revision,
    };
    match store.change_place(owner, coloured, at).await? {
        Changed::Yes => Ok(()),
        Changed::Elsewhere(_) => bail!("the place was changed elsewhere"),
    }
}

/// People who have no account yet.
struct Newcomers<'a> {
    store: &'a Store,
    password: &'a str,
    at: i64,
}

impl Newcomers<'_> {
    async fn join(&self, owner: &OwnerSeat, address: &str, role: Role) -> anyhow::Result<AccountSeat> {
        let link = new_link(self.at)?;
        self.store.invite(owner, email(address)?, role, link.clone(), self.at).await?;
        Ok(self.accept(link, address, None).await?.0)
    }

    async fn accept(
        &self,
        link: NewLink,
        address: &str,
        place: Option<NewPlace>,
    ) -> anyhow::Result<(AccountSeat, Option<PlaceId>)> {
        let session = NewSession { id: admin::new_id()?, token: Token::from_random(random()?) };
        let token = session.token.clone();
        let password = wholeplace_web::stored_password(self.password).context("the password")?;
        let account = NewAccount { id: AccountId(admin::new_id()?), email: email(address)?, password };
        let accepted =
            self.store.accept_with_new_account(&link.token, account, place, session, self.at).await?;
        let place = match accepted {
            Accepted::Administrator => None,
            Accepted::At(place) => Some(place),
            Accepted::Gone | Accepted::SignInFirst => bail!("{address} could not come in"),
        };
        let seat = self.store.account_seat(&token, self.at).await?.context("no session")?;
        Ok((seat, place))
    }
}

fn new_link(at: i64) -> anyhow::Result<NewLink> {
    let link = admin::new_link()?;
    Ok(NewLink { expires_at: at + admin::WORKS_SECONDS, ..link })
}

fn email(address: &str) -> anyhow::Result<Email> {
    Email::parse(address).with_context(|| format!("{address} is no address"))
}
