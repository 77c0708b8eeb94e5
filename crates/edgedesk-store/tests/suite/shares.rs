use edgedesk_flow::{AccountId, ShareId};
use edgedesk_store::Share;
use futures_util::FutureExt;

use crate::world::{NOON, World, after, id, on_both};

on_both! {
    async fn a_link_opens_until_it_ends_or_its_account_takes_it_back(world: World) {
        let customer = world.customer("acme").await;
        let conversation = world.opened_by(&customer).await;
        let diagnosis = world.diagnosed(&conversation).await;
        let share = Share {
            id: ShareId(id()),
            token_hash: [9; 32],
            diagnosis_id: diagnosis.id,
            account_id: diagnosis.account_id,
            created_by: customer.id,
            created_at: NOON,
            expires_at: after(60),
            revoked_at: None,
        };
        world.write(share.clone(), |tx, share| tx.insert_share(share).boxed()).await;
        let reader = world.store.read();
        let ours = share.account_id;
        let theirs = AccountId(id());
        assert_eq!(reader.share([9; 32], after(59)).await.unwrap(), Some(share.clone()));
        assert_eq!(reader.share([9; 32], after(60)).await.unwrap(), None);
        assert_eq!(reader.share([8; 32], NOON).await.unwrap(), None);
        assert_eq!(reader.shares(ours, diagnosis.id, NOON).await.unwrap(), std::slice::from_ref(&share));
        assert_eq!(reader.shares(theirs, diagnosis.id, NOON).await.unwrap(), []);
        for (account, revoked) in [(theirs, false), (ours, true), (ours, false)] {
            let input = (account, share.id);
            let result = world.write(input, |tx, (account, id)| tx.revoke_share(*account, *id, after(1)).boxed()).await;
            assert_eq!(result, revoked);
        }
        assert_eq!(reader.share([9; 32], NOON).await.unwrap(), None);
        assert_eq!(reader.shares(ours, diagnosis.id, NOON).await.unwrap(), []);
    }
}
