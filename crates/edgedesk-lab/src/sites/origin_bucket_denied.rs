use edgedesk_evidence::control_plane::OriginType;
use std::sync::Arc;

use crate::plan::Data;
use crate::{Answer, Expect, Response, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "origin-bucket-denied",
    title: Text { zh: "私有 Bucket 未授权", en: "The storage bucket denies the CDN" },
    story: Text { zh: "图片全部 403，返回一段 XML。", en: "All pictures are 403 with some XML." },
    url: "https://www.origin-bucket-denied.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["origin.bucket_denied"]),
    forbid: &["origin.http_4xx"],
    build: |plan| {
        plan.origin().script = Arc::new(|_| {
            let body = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error>\n  <Code>AccessDenied</Code>\n  \
                        <Message>You have no right to access this object because of bucket acl.</Message>\n  \
                        <RequestId>5F8D0A1B2C3D4E5F60718293</RequestId>\n</Error>\n";
            let denied = Response::new(403, "application/xml", body);
            Answer::Response(
                denied.with("Server", "AliyunOSS").with("x-oss-request-id", "5F8D0A1B2C3D4E5F60718293"),
            )
        });
        let address = plan.origin_v4(0);
        plan.dns.add("bucket", [Data::A(address)]);
        let name = format!("bucket.{}", plan.zone);
        plan.configure(|config| {
            config.origins[0].address = name;
            config.origins[0].kind = Some(OriginType::Bucket);
            config.private_bucket = Some(false);
        });
    },
};
