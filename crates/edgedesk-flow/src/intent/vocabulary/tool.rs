//! What tools are asked about.

/// Verbs that ask a tool to look at something.
pub(in crate::intent) const LOOK: &[&str] = &[
    "查",
    "检测",
    "检验",
    "看看",
    "看一下",
    "看下",
    "测一",
    "测下",
    "验证",
    "是不是",
    "是否",
    "属于",
    "有没有",
    "获取",
    "显示",
    "check",
    "test",
    "show",
    "look",
    "verify",
    "view",
    "is",
    "does",
    "get",
    "inspect",
    "lookup",
    "see",
];

/// What the CNAME check looks at.
pub(in crate::intent) const TOOL_CNAME: &[&str] = &["解析记录", "别名记录", "cname"];

/// What the certificate check looks at.
pub(in crate::intent) const TOOL_CERTIFICATE: &[&str] = &["证书", "certificate", "cert", "ssl"];

/// What the cache check looks at.
pub(in crate::intent) const TOOL_CACHE: &[&str] = &["缓存", "命中", "cache", "cached", "caching"];

/// What the header viewer looks at.
pub(in crate::intent) const TOOL_HEADERS: &[&str] = &["响应头", "返回头", "应答头", "header", "headers"];

/// What the node check looks at.
pub(in crate::intent) const TOOL_IP: &[&str] = &["节点", "cdn的ip", "cdnip", "node", "edge", "cdn ip"];

/// What the signature checker looks at.
pub(in crate::intent) const TOOL_CHECK_SIGNATURE: &[&str] = &["签名", "鉴权", "验签", "signature", "signed"];

/// Somebody wants a signed URL made.
pub(in crate::intent) const TOOL_SIGN: &[&str] = &[
    "生成签名",
    "签名生成",
    "制作签名",
    "签名工具",
    "生成鉴权",
    "生成一个签名",
    "生成url签名",
    "sign a url",
    "sign the url",
    "make a signed",
    "generate a signed",
    "signature generator",
    "create a signed",
];
