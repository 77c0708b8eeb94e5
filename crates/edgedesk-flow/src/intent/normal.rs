/// A text in the two forms in which words are looked for: Chinese without spaces, Latin as words with one space
/// between them.
#[derive(Debug)]
pub(super) struct Normal {
    /// Lower case, simplified characters, without spaces and punctuation.
    dense: String,
    /// The Latin words and numbers, each with a space on both sides.
    spaced: String,
    /// The parts between punctuation, in the dense form.
    pub(super) parts: Vec<String>,
    /// Whether it ends like a question.
    question: bool,
    /// The text in lower case, for codes with punctuation inside.
    lower: String,
}

/// Characters of the vocabulary that traditional Chinese writes differently.
const SIMPLIFIED: &[(char, char)] = &[
    ('網', '网'),
    ('開', '开'),
    ('無', '无'),
    ('訪', '访'),
    ('問', '问'),
    ('轉', '转'),
    ('聯', '联'),
    ('絡', '络'),
    ('繫', '系'),
    ('係', '系'),
    ('單', '单'),
    ('進', '进'),
    ('狀', '状'),
    ('態', '态'),
    ('謝', '谢'),
    ('還', '还'),
    ('證', '证'),
    ('書', '书'),
    ('報', '报'),
    ('錯', '错'),
    ('誤', '误'),
    ('圖', '图'),
    ('診', '诊'),
    ('斷', '断'),
    ('檢', '检'),
    ('測', '测'),
    ('幫', '帮'),
    ('請', '请'),
    ('決', '决'),
    ('過', '过'),
    ('載', '载'),
    ('連', '连'),
    ('線', '线'),
    ('異', '异'),
    ('遷', '迁'),
    ('節', '节'),
    ('點', '点'),
    ('緩', '缓'),
    ('簽', '签'),
    ('響', '响'),
    ('應', '应'),
    ('頭', '头'),
    ('從', '从'),
    ('兒', '儿'),
    ('麼', '么'),
    ('嗎', '吗'),
    ('現', '现'),
    ('復', '复'),
    ('後', '后'),
    ('處', '处'),
    ('裡', '里'),
    ('壞', '坏'),
    ('掛', '挂'),
    ('顯', '显'),
    ('時', '时'),
    ('滿', '满'),
    ('導', '导'),
    ('關', '关'),
    ('閉', '闭'),
    ('隊', '队'),
    ('離', '离'),
    ('銷', '销'),
    ('給', '给'),
    ('沒', '没'),
    ('辦', '办'),
    ('設', '设'),
    ('鐘', '钟'),
    ('運', '运'),
    ('認', '认'),
    ('為', '为'),
    ('將', '将'),
    ('許', '许'),
    ('絕', '绝'),
];

impl Normal {
    pub(super) fn of(text: &str) -> Self {
        let lower: String = text.chars().filter(|c| !is_invisible(*c)).map(plain).collect();
        let mut dense = String::with_capacity(lower.len());
        let mut spaced = String::from(" ");
        let mut parts = vec![String::new()];
        for c in lower.chars() {
            if c == '\'' {
                continue;
            }
            if c.is_alphanumeric() {
                dense.push(c);
                if let Some(part) = parts.last_mut() {
                    part.push(c);
                }
            } else if !c.is_whitespace() {
                parts.push(String::new());
            }
            if c.is_ascii_alphanumeric() {
                spaced.push(c);
            } else if !spaced.ends_with(' ') {
                spaced.push(' ');
            }
        }
        if !spaced.ends_with(' ') {
            spaced.push(' ');
        }
        parts.retain(|part| !part.is_empty());
        let question = lower.trim_end().ends_with('?')
            || dense.ends_with(['吗', '么', '没', '呢'])
            || dense.ends_with("没有");
        Self { dense, spaced, parts, question, lower }
    }

    /// Whether one of the phrases occurs. `a..b` is `a` and later `b`.
    pub(super) fn has(&self, phrases: &[&str]) -> bool {
        phrases.iter().any(|phrase| {
            let mut dense = self.dense.as_str();
            let mut spaced = self.spaced.as_str();
            phrase.split("..").all(|piece| {
                if piece.is_ascii() {
                    let word = format!(" {piece} ");
                    // The space that ends one word may begin the next.
                    spaced.find(&word).map(|at| spaced = &spaced[at + word.len() - 1..]).is_some()
                } else {
                    dense.find(piece).map(|at| dense = &dense[at + piece.len()..]).is_some()
                }
            })
        })
    }

    /// Whether it begins with one of the phrases.
    pub(super) fn begins(&self, phrases: &[&str]) -> bool {
        phrases.iter().any(|phrase| {
            if phrase.is_ascii() {
                self.spaced.starts_with(&format!(" {phrase} ")) && self.begins_latin()
            } else {
                self.dense.starts_with(phrase)
            }
        })
    }

    /// Whether it is nothing but these phrases, in any order and number.
    pub(super) fn is(&self, phrases: &[&str]) -> bool {
        if self.dense.is_empty() {
            return false;
        }
        let mut rest = self.dense.clone();
        // Longer phrases first, so that a shorter one does not eat a part of them.
        let mut longest_first: Vec<String> = phrases.iter().map(|phrase| phrase.replace(' ', "")).collect();
        longest_first.sort_by_key(|phrase| std::cmp::Reverse(phrase.len()));
        for phrase in &longest_first {
            if !phrase.is_ascii() || rest == *phrase || self.has_word(phrase) {
                rest = rest.replace(phrase.as_str(), "");
            }
        }
        rest.trim_end_matches(['了', '吧', '啊', '呀', '哦', '呢', '嘛', '哈', '啦', '的']).is_empty()
    }

    /// Whether it is no longer than a short sentence.
    pub(super) fn is_short(&self) -> bool {
        let latin = self.spaced.split_ascii_whitespace().count();
        let others = self.dense.chars().filter(|c| !c.is_ascii()).count();
        latin + others <= 9 && latin <= 6
    }

    /// Whether it ends like a question.
    pub(super) fn asks(&self) -> bool {
        self.question
    }

    /// Whether nothing is left to read.
    pub(super) fn is_empty(&self) -> bool {
        self.dense.is_empty()
    }

    /// Whether it names an HTTP status from 400 on, or an error of a browser.
    pub(super) fn has_error_code(&self) -> bool {
        const BROWSER: &[&str] =
            &["err_", "net::", "dns_probe", "ssl_error", "sec_error", "nxdomain", "servfail"];
        const UNITS: &[char] =
            &['元', '块', '个', '台', '兆', '条', '次', '人', '份', '张', '天', '年', 'm', 'g', 'k', '%'];
        if BROWSER.iter().any(|code| self.lower.contains(code)) {
            return true;
        }
        let mut rest = self.lower.as_str();
        while let Some(start) = rest.find(|c: char| c.is_ascii_alphanumeric()) {
            let word = &rest[start..];
            let end = word.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(word.len());
            let after = word[end..].trim_start();
            if end == 3
                && word[..end].parse::<u16>().is_ok_and(|code| (400..600).contains(&code))
                && !after.starts_with(UNITS)
                && !after.starts_with(['.', '-'])
            {
                return true;
            }
            rest = &word[end..];
        }
        false
    }

    fn begins_latin(&self) -> bool {
        self.dense.starts_with(|c: char| c.is_ascii())
    }

    fn has_word(&self, phrase: &str) -> bool {
        self.spaced.contains(&format!(" {phrase} "))
    }
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}' | '\u{202a}'..='\u{202e}')
}

/// Half width, lower case, simplified, straight apostrophes.
fn plain(c: char) -> char {
    let c = match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        '\u{3000}' => ' ',
        '’' | '‘' => '\'',
        _ => c,
    };
    let simplified =
        SIMPLIFIED.iter().find(|(traditional, _)| *traditional == c).map_or(c, |(_, simple)| *simple);
    simplified.to_lowercase().next().unwrap_or(simplified)
}
