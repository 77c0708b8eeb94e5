//! What is said around the work.

/// What greetings consist of.
pub(in crate::intent) const GREETING: &[&str] = &[
    "你好",
    "您好",
    "在吗",
    "在么",
    "在不在",
    "有人吗",
    "有人在吗",
    "嗨",
    "哈喽",
    "早上好",
    "上午好",
    "中午好",
    "下午好",
    "晚上好",
    "早",
    "早安",
    "hello",
    "hi",
    "hey",
    "hi there",
    "hello there",
    "good morning",
    "good afternoon",
    "good evening",
    "there",
    "anybody",
    "anyone",
    "here",
    "is",
];

/// What can the desk do? At the beginning of a short message.
pub(in crate::intent) const HELP: &[&str] = &[
    "帮助",
    "怎么用",
    "怎么使用",
    "你能做什么",
    "你能干什么",
    "您能做什么",
    "能做什么",
    "有什么功能",
    "有哪些功能",
    "功能",
    "菜单",
    "使用说明",
    "你会什么",
    "你是谁",
    "help",
    "what can you do",
    "menu",
    "who are you",
    "what do you do",
    "how does this work",
    "commands",
];

/// Thanks.
pub(in crate::intent) const THANKS: &[&str] = &[
    "谢谢",
    "感谢",
    "多谢",
    "谢了",
    "谢啦",
    "辛苦了",
    "辛苦",
    "thanks",
    "thank you",
    "thx",
    "cheers",
    "many thanks",
    "appreciate",
];

/// A short message that begins so stops what is going on.
pub(in crate::intent) const CANCEL: &[&str] = &[
    "取消",
    "算了",
    "停止",
    "停下",
    "不查了",
    "不诊断了",
    "先不",
    "不用了",
    "别查了",
    "不弄了",
    "不搞了",
    "终止",
    "中止",
    "退出",
    "打住",
    "stop",
    "cancel",
    "abort",
    "never mind",
    "nevermind",
    "forget it",
    "quit",
    "exit",
    "leave it",
];

/// Alone, these stop it as well.
pub(in crate::intent) const CANCEL_ALONE: &[&str] =
    &["停", "等等", "等一下", "好的算了", "那算了", "还是算了", "wait"];
