use edgedesk_flow::{AccountId, AttachmentId, TicketId, UserId};
use edgedesk_store::{Attachment, Scope, User};
use futures_util::FutureExt;

use crate::world::{NOON, World, after, id, on_both, ticket_in_state};

impl World {
    async fn uploaded(&self, uploader: &User, account: AccountId) -> Attachment {
        let attachment = Attachment {
            id: AttachmentId(id()),
            account_id: account,
            uploader_id: uploader.id,
            conversation_id: None,
            name: "截图.png".to_owned(),
            media_type: "image/png".to_owned(),
            size: 4,
            sha256: [3; 32],
            created_at: NOON,
        };
        self.write(attachment.clone(), |tx, attachment| {
            tx.insert_attachment(attachment, b"\x89PNG".to_vec()).boxed()
        })
        .await;
        attachment
    }
}

on_both! {
    async fn a_file_is_its_uploaders_until_it_is_sent(world: World) {
        let customer = world.customer("acme").await;
        let account = customer.account_id.unwrap();
        let mut conversation = world.opened_by(&customer).await;
        let mut file = world.uploaded(&customer, account).await;
        let reader = world.store.read();
        let (colleague, stranger) = (UserId(id()), Scope::Account(AccountId(id())));
        let ours = Scope::Account(account);
        assert_eq!(reader.attachment_bytes(file.id).await.unwrap().as_deref(), Some(&b"\x89PNG"[..]));
        assert_eq!(reader.unsent_bytes(customer.id).await.unwrap(), 4);
        assert_eq!(reader.attachment(ours, customer.id, file.id).await.unwrap(), Some(file.clone()));
        assert_eq!(reader.attachment(ours, colleague, file.id).await.unwrap(), None);

        let attach = |uploader| {
            world.write((file.id, uploader, conversation.id), |tx, (file, uploader, conversation)| {
                tx.attach(*file, *uploader, *conversation).boxed()
            })
        };
        assert!(!attach(colleague).await);
        assert!(attach(customer.id).await);
        file.conversation_id = Some(conversation.id);
        assert_eq!(reader.attachment(ours, colleague, file.id).await.unwrap(), Some(file.clone()));
        assert_eq!(reader.attachment(stranger, colleague, file.id).await.unwrap(), None);
        assert_eq!(reader.attachments_of(ours, conversation.id).await.unwrap(), [file.clone()]);
        assert_eq!(reader.attachments_of(stranger, conversation.id).await.unwrap(), []);
        assert_eq!(reader.unsent_bytes(customer.id).await.unwrap(), 0);

        assert_eq!(reader.attachment(Scope::Staff, colleague, file.id).await.unwrap(), None);
        conversation.state.ticket = Some(ticket_in_state(TicketId(id())));
        world.write(conversation, |tx, conversation| tx.save_conversation(conversation).boxed()).await;
        assert_eq!(reader.attachment(Scope::Staff, colleague, file.id).await.unwrap(), Some(file));
    }

    async fn a_file_is_sent_in_one_conversation_only(world: World) {
        let customer = world.customer("acme").await;
        let (here, elsewhere) = (world.opened_by(&customer).await.id, world.opened_by(&customer).await.id);
        let file = world.uploaded(&customer, customer.account_id.unwrap()).await.id;
        for (conversation, attached) in [(here, true), (here, true), (elsewhere, false)] {
            let input = (file, customer.id, conversation);
            let result = world.write(input, |tx, (file, user, to)| tx.attach(*file, *user, *to).boxed()).await;
            assert_eq!(result, attached);
        }
    }

    async fn files_that_were_never_sent_are_deleted(world: World) {
        let customer = world.customer("acme").await;
        let conversation = world.opened_by(&customer).await.id;
        let account = customer.account_id.unwrap();
        let (sent, unsent) = (world.uploaded(&customer, account).await.id, world.uploaded(&customer, account).await.id);
        world
            .write((sent, customer.id, conversation), |tx, (file, user, to)| tx.attach(*file, *user, *to).boxed())
            .await;
        let delete = |at| world.write(at, |tx, at| tx.delete_unsent_attachments_before(*at).boxed());
        assert_eq!(delete(NOON).await, 0);
        assert_eq!(delete(after(1)).await, 1);
        let reader = world.store.read();
        assert_eq!(reader.attachment_bytes(unsent).await.unwrap(), None);
        assert!(reader.attachment_bytes(sent).await.unwrap().is_some());
    }
}
