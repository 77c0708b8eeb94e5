use super::{Answer, Command, Intent, read};
use crate::Tool;

/// Complains of every text that is not read as it should be, all at once.
fn expect(intent: Intent, texts: &[&str]) {
    let wrong: Vec<String> = texts
        .iter()
        .map(|text| (text, read(text).intent))
        .filter(|(_, read)| *read != intent)
        .map(|(text, read)| format!("{text}: {read:?}"))
        .collect();
    assert!(wrong.is_empty(), "not {intent:?}:\n{}", wrong.join("\n"));
}

#[test]
fn complaints_ask_for_a_diagnosis() {
    expect(
        Intent::Diagnose,
        &[
            "CDN网站无法访问",
            "CDN服务诊断",
            "cdn 服务 诊断",
            "网站打不开了",
            "網站打不開",
            "你好，我的网站打不开了，帮忙看看",
            "502 了怎么办 https://www.shop.test/",
            "图片全挂了",
            "访问很慢",
            "证书报错",
            "报 504",
            "504错误",
            "NET::ERR_CERT_DATE_INVALID",
            "浏览器提示 ERR_CONNECTION_REFUSED",
            "网站打不开怎么办？",
            "怎么打不开了",
            "如何排查网站打不开",
            "页面一直转圈，超时",
            "内容不更新，还是旧的",
            "重定向次数过多",
            "帮我诊断一下 www.shop.test",
            "my site is down",
            "My Site Is DOWN!!!",
            "website not working",
            "images are not loading",
            "please help, my site is down",
            "I can’t access https://www.shop.test",
            "it's very slow",
            "502 bad gateway",
            "too many redirects",
            "diagnose www.shop.test",
            "www.shop.test",
            "https://www.shop.test/a?b=c",
            "看下 https://www.shop.test/",
            "1.2.3.4 打不开",
            "www.shop.test 证书报错",
            "缓存不更新 https://www.shop.test/a.png",
        ],
    );
}

#[test]
fn a_human_is_asked_for() {
    expect(
        Intent::Human,
        &[
            "人工客服",
            "人工",
            "转人工",
            "轉人工",
            "找真人",
            "联系人工",
            "我要投诉",
            "别废话了转人工",
            "网站打不开 https://www.shop.test 转人工",
            "talk to a human",
            "I want to speak to a real person please",
            "human",
            "can I talk to someone?",
            "open a ticket",
        ],
    );
    for text in ["不用转人工", "人工智能网站打不开", "I don't need a human"] {
        assert_ne!(read(text).intent, Intent::Human, "{text}");
    }
}

#[test]
fn tickets_and_the_queue() {
    expect(
        Intent::TicketStatus,
        &[
            "工单进度",
            "我的工单怎么样了",
            "还要等多久",
            "排到第几了",
            "处理进度如何",
            "ticket status",
            "any update?",
            "解决了吗",
            "修好了没",
        ],
    );
    expect(Intent::LeaveQueue, &["取消排队", "不等了", "退出排队吧", "leave the queue", "stop waiting"]);
}

#[test]
fn how_it_went() {
    expect(
        Intent::Fixed,
        &[
            "我改好了",
            "改好了，再看看",
            "已修复",
            "重新检查一下",
            "I've fixed it",
            "I fixed it, please check",
            "check again",
            "recheck",
        ],
    );
    expect(
        Intent::NotSolved,
        &[
            "还是不行",
            "还是打不开",
            "没解决",
            "还没好",
            "没用",
            "不行",
            "still not working",
            "it still doesn't work",
            "not fixed",
            "no luck",
        ],
    );
    expect(
        Intent::Solved,
        &[
            "好了",
            "解决了",
            "可以了，谢谢",
            "恢复正常了",
            "it works now",
            "It's working again",
            "solved",
            "all good",
        ],
    );
    expect(Intent::Thanks, &["谢谢", "多谢啦", "非常感谢", "thanks a lot", "Thank you!"]);
}

#[test]
fn small_talk_and_commands_in_words() {
    expect(Intent::Greeting, &["你好", "您好！", "在吗", "hi", "Hello there", "你好，在吗"]);
    expect(Intent::Help, &["帮助", "你能做什么", "help", "what can you do"]);
    expect(
        Intent::Cancel,
        &["取消", "算了", "算了吧", "停", "停止诊断", "stop", "cancel", "never mind", "不用了"],
    );
    expect(
        Intent::Migration,
        &[
            "域名迁移",
            "CDN域名迁移",
            "怎么找回域名",
            "域名被其他账号占用了",
            "migrate my domain",
            "domain migration",
        ],
    );
}

#[test]
fn questions_that_tools_answer() {
    for (text, tool) in [
        ("查一下 1.2.3.4 是不是 CDN 节点", Tool::Ip),
        ("1.2.3.4", Tool::Ip),
        ("2001:db8::1 属于节点吗", Tool::Ip),
        ("is 1.2.3.4 a cdn node?", Tool::Ip),
        ("检查 www.shop.test 的 CNAME", Tool::Cname),
        ("check the cname of www.shop.test", Tool::Cname),
        ("看一下 www.shop.test 的证书", Tool::Certificate),
        ("查 https://www.shop.test/a.png 有没有命中缓存", Tool::Cache),
        ("show headers of https://www.shop.test/", Tool::Headers),
        ("查看响应头 https://www.shop.test/", Tool::Headers),
        ("怎么生成签名", Tool::Sign),
    ] {
        assert_eq!(read(text).intent, Intent::Tool(tool), "{text}");
    }
}

#[test]
fn what_the_desk_does_not_know_it_does_not_guess() {
    expect(
        Intent::Unknown,
        &[
            "今天天气怎么样",
            "CDN 怎么计费",
            "如何配置自定义错误页面",
            "怎么给 www.shop.test 配置 HTTPS",
            "取消订单退款要多久到账呢我已经等了一周",
            "我要买500元流量包",
            "您好，请问怎么开发票",
            "asdfgh",
            "。。。",
            "how do I enable gzip",
            "what is a CDN",
            "index.html",
            "me@shop.test",
            "v1.25.3",
            "好的",
        ],
    );
}

#[test]
fn urls_are_found_as_typed() {
    for (text, urls) in [
        ("www.shop.test", &["www.shop.test"][..]),
        ("打不开https://www.shop.test/a。怎么办", &["https://www.shop.test/a"]),
        ("打不开 https：//www。shop。test/a?b=1，急", &["https：//www。shop。test/a?b=1"]),
        ("网址：https://www.shop.test/路径/a.png 打不开", &["https://www.shop.test/路径/a.png"]),
        ("https://例子.测试/", &["https://例子.测试/"]),
        ("（www.shop.test）", &["www.shop.test"]),
        ("see (https://www.shop.test/a_(b)) please", &["https://www.shop.test/a_(b)"]),
        ("url:https://www.shop.test", &["https://www.shop.test"]),
        ("a.shop.test,b.shop.test", &["a.shop.test", "b.shop.test"]),
        ("502,https://www.shop.test", &["https://www.shop.test"]),
        ("htps://www.shop.test", &["htps://www.shop.test"]),
        ("*.shop.test 打不开", &["*.shop.test"]),
        ("shop.test:8443/x 打不开", &["shop.test:8443/x"]),
        ("www.shop.test打不开了", &["www.shop.test"]),
        (
            "https://a.shop.test/?next=https://b.shop.test/",
            &["https://a.shop.test/?next=https://b.shop.test/"],
        ),
        ("https://www.shop.test https://www.shop.test", &["https://www.shop.test"]),
        ("http://1.2.3.4/", &["http://1.2.3.4/"]),
        ("index.html 和 a.png 404", &[]),
        ("e.g. this, i.e. that", &[]),
        ("and/or 1.5 v2.0", &[]),
        ("mail me@shop.test", &[]),
    ] {
        assert_eq!(read(text).urls, urls, "{text}");
    }
    assert_eq!(read("1.2.3.4:443 和 [2001:db8::1]").addresses, ["1.2.3.4:443", "2001:db8::1"]);
}

#[test]
fn answers() {
    for text in [
        "同意",
        "好的",
        "可以",
        "嗯嗯",
        "行吧",
        "同意，谢谢",
        "OK",
        "yes please",
        "I agree",
        "同意 www.shop.test",
    ] {
        assert_eq!(read(text).answer, Some(Answer::Yes), "{text}");
    }
    for text in [
        "不同意",
        "不",
        "no",
        "不太同意",
        "我不同意授权",
        "不行",
        "No, thanks",
        "I do not agree",
        "好吧，还是算了",
    ] {
        assert_eq!(read(text).answer, Some(Answer::No), "{text}");
    }
    for text in ["好慢", "同意什么？", "ok?", "网站打不开", "为什么要同意", ""] {
        assert_eq!(read(text).answer, None, "{text}");
    }
}

#[test]
fn chat_commands() {
    for (text, command) in [
        ("/cname www.shop.test", Some(Command::Tool(Tool::Cname, "www.shop.test".into()))),
        ("／证书 www.shop.test", Some(Command::Tool(Tool::Certificate, "www.shop.test".into()))),
        ("/ip", Some(Command::Tool(Tool::Ip, String::new()))),
        ("/诊断 www.shop.test", Some(Command::Diagnose("www.shop.test".into()))),
        ("/human", Some(Command::Human)),
        ("/foo", Some(Command::Unknown("foo".into()))),
        ("/images/a.png 404", None),
        ("//cdn.shop.test/a.js", None),
        ("cname www.shop.test", None),
    ] {
        assert_eq!(read(text).command, command, "{text}");
    }
}

proptest::proptest! {
    #[test]
    fn any_text_can_be_read(text in "\\PC{0,80}") {
        let reading = read(&text);
        for found in reading.urls.iter().chain(&reading.addresses) {
            proptest::prop_assert!(text.contains(found.as_str()), "{found} is not in {text}");
        }
    }

    #[test]
    fn any_mixture_can_be_read(pieces in proptest::collection::vec(
        proptest::sample::select(vec![
            "https", "://", "：//", "//", "www", ".", "。", "shop", "test", "/", "？", "?", "(", ")", "，", ",", "打不开", " ", "1.2.3.4",
            "[", "]", "::1", "*", "例子", "\u{200b}", "’", "同意", "/cname", "\n", "%", "@", "#",
        ]),
        0..16,
    )) {
        let text = pieces.concat();
        let reading = read(&text);
        for found in &reading.urls {
            proptest::prop_assert!(text.contains(found.as_str()), "{found} is not in {text}");
        }
    }
}
