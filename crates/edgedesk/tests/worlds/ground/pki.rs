use std::fs;
use std::path::{Path, PathBuf};

use super::clock::in_days;
use super::program::run;

/// The roots, intermediates and keys of all worlds. Made by OpenSSL at the start, so that every date is relative
/// to now.
pub(crate) struct Authority {
    folder: PathBuf,
    issued: u16,
}

/// Who signs a certificate.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Issuer {
    /// The intermediate under the root that the desk is told to trust.
    Intermediate,
    /// An intermediate under a root that nobody trusts.
    Stranger,
    /// Itself.
    Itself,
}

/// What a certificate shall say.
#[derive(Clone)]
pub(crate) struct Request {
    pub(crate) names: Vec<String>,
    /// Days from now; negative for the past.
    pub(crate) from: i64,
    pub(crate) to: i64,
    pub(crate) issuer: Issuer,
    /// Whether the intermediate is sent along.
    pub(crate) chain: bool,
    /// For `openssl genpkey`; the shared P-256 key without.
    pub(crate) key: Option<&'static [&'static str]>,
    pub(crate) digest: &'static str,
    /// Whether the issuer says in an OCSP response, stapled, that it is revoked.
    pub(crate) revoked: bool,
}

impl Request {
    /// What a careful owner has: 90 days, a third of them used.
    pub(crate) fn good(names: &[&str]) -> Self {
        Self {
            names: names.iter().map(|name| (*name).to_owned()).collect(),
            from: -30,
            to: 60,
            issuer: Issuer::Intermediate,
            chain: true,
            key: None,
            digest: "sha256",
            revoked: false,
        }
    }
}

/// Files in PEM.
#[derive(Clone)]
pub(crate) struct Certificate {
    pub(crate) chain: PathBuf,
    pub(crate) key: PathBuf,
    /// An OCSP response in DER to be stapled.
    pub(crate) staple: Option<PathBuf>,
}

impl Authority {
    pub(super) fn new(folder: &Path) -> Self {
        let folder = folder.join("pki");
        fs::create_dir(&folder).expect("a folder in the temporary folder");
        let authority = Self { folder, issued: 0 };
        for (root, intermediate, name) in
            [("root", "intermediate", "Lab Trust"), ("stranger-root", "stranger", "Nobody Knows")]
        {
            authority.root(root, &format!("{name} Root CA"));
            authority.intermediate(root, intermediate, &format!("{name} Issuing CA 1"));
        }
        authority.genpkey("site.key", &["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256"]);
        authority
    }

    /// What the desk is told to trust.
    pub(crate) fn root_file(&self) -> PathBuf {
        self.folder.join("root.crt")
    }

    pub(crate) fn issue(&mut self, request: &Request) -> Certificate {
        self.issued += 1;
        let name = format!("site{}", self.issued);
        let key = match request.key {
            Some(arguments) => {
                self.genpkey(&format!("{name}.key"), arguments);
                format!("{name}.key")
            }
            None => "site.key".to_owned(),
        };
        let names: Vec<_> = request.names.iter().map(|name| format!("DNS:{name}")).collect();
        let usage = "basicConstraints=critical,CA:false\nextendedKeyUsage=serverAuth";
        let extensions = format!("{usage}\nsubjectAltName={}\n", names.join(","));
        let common_name = request.names.first().map_or("nameless", String::as_str);
        self.request(&name, &key, common_name);
        let issuer = match request.issuer {
            Issuer::Intermediate => "intermediate",
            Issuer::Stranger => "stranger",
            Issuer::Itself => "itself",
        };
        if request.issuer == Issuer::Itself {
            self.database("itself", &key, None);
        }
        self.sign(issuer, &name, &extensions, (request.from, request.to), request.digest);
        let mut chain = self.read(&format!("{name}.crt"));
        if request.chain && request.issuer != Issuer::Itself {
            chain.push_str(&self.read(&format!("{issuer}.crt")));
        }
        let path = self.folder.join(format!("{name}.chain"));
        fs::write(&path, chain).expect("a file in the temporary folder");
        let staple = request.revoked.then(|| self.revoke(issuer, &name));
        Certificate { chain: path, key: self.folder.join(key), staple }
    }

    /// In lower-case hexadecimal.
    pub(crate) fn md5(&self, text: &str) -> String {
        fs::write(self.folder.join("text"), text).expect("a file in the temporary folder");
        let line = run("openssl", &self.folder, &["dgst", "-md5", "-r", "text"]);
        line.chars().take(32).collect()
    }

    fn root(&self, name: &str, common_name: &str) {
        self.genpkey(&format!("{name}.key"), &["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256"]);
        let subject = format!("/O=EdgeDesk worlds/CN={common_name}");
        let (key, out) = (format!("{name}.key"), format!("{name}.crt"));
        self.openssl(&[
            "req", "-x509", "-new", "-key", &key, "-subj", &subject, "-days", "3650", "-out", &out,
        ]);
        self.database(name, &key, Some(&out));
    }

    fn intermediate(&self, root: &str, name: &str, common_name: &str) {
        let key = format!("{name}.key");
        self.genpkey(&key, &["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256"]);
        self.request(name, &key, common_name);
        let extensions = "basicConstraints=critical,CA:true,pathlen:0\nkeyUsage=critical,keyCertSign,cRLSign\n\
                          subjectKeyIdentifier=hash\nauthorityKeyIdentifier=keyid\n";
        self.sign(root, name, extensions, (-400, 1500), "sha256");
        self.database(name, &key, Some(&format!("{name}.crt")));
    }

    fn genpkey(&self, out: &str, arguments: &[&str]) {
        self.openssl(&[&["genpkey", "-out", out], arguments].concat());
    }

    fn request(&self, name: &str, key: &str, common_name: &str) {
        let subject = format!("/CN={common_name}");
        self.openssl(&["req", "-new", "-key", key, "-subj", &subject, "-out", &format!("{name}.csr")]);
    }

    /// What `openssl ca` keeps about an issuer; without a certificate it signs for itself.
    fn database(&self, name: &str, key: &str, certificate: Option<&str>) {
        let folder = self.folder.join(format!("{name}.db"));
        fs::create_dir_all(&folder).expect("a folder in the temporary folder");
        fs::write(folder.join("index.txt"), "").expect("a file in the temporary folder");
        let certificate = certificate.map(|file| format!("certificate={file}\n")).unwrap_or_default();
        let config = format!(
            "[ca]\ndefault_ca=it\n[it]\ndatabase={name}.db/index.txt\nnew_certs_dir={name}.db\nrand_serial=yes\ndefault_md=sha256\n\
             unique_subject=no\nprivate_key={key}\n{certificate}policy=any\n[any]\ncommonName=supplied\n"
        );
        fs::write(self.folder.join(format!("{name}.cnf")), config).expect("a file in the temporary folder");
    }

    fn sign(&self, issuer: &str, name: &str, extensions: &str, days: (i64, i64), digest: &str) {
        fs::write(self.folder.join(format!("{name}.ext")), extensions)
            .expect("a file in the temporary folder");
        let (from, to) = (date(days.0), date(days.1));
        let [config, extensions, csr, out] =
            [format!("{issuer}.cnf"), format!("{name}.ext"), format!("{name}.csr"), format!("{name}.crt")];
        let mut arguments = vec!["ca", "-batch", "-notext", "-config", &config, "-extfile", &extensions];
        arguments.extend(["-md", digest, "-startdate", &from, "-enddate", &to, "-in", &csr, "-out", &out]);
        if issuer == "itself" {
            arguments.push("-selfsign");
        }
        self.openssl(&arguments);
    }

    fn revoke(&self, issuer: &str, name: &str) -> PathBuf {
        let [config, certificate, authority, key, index, out] = [
            format!("{issuer}.cnf"),
            format!("{name}.crt"),
            format!("{issuer}.crt"),
            format!("{issuer}.key"),
            format!("{issuer}.db/index.txt"),
            format!("{name}.ocsp"),
        ];
        self.openssl(&["ca", "-config", &config, "-revoke", &certificate, "-crl_reason", "keyCompromise"]);
        let mut arguments = vec!["ocsp", "-issuer", &authority, "-cert", &certificate, "-index", &index];
        arguments.extend(["-CA", &authority, "-rsigner", &authority, "-rkey", &key, "-ndays", "7"]);
        arguments.extend(["-respout", &out, "-noverify"]);
        self.openssl(&arguments);
        self.folder.join(out)
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.folder.join(name)).expect("a file that was written")
    }

    fn openssl(&self, arguments: &[&str]) {
        run("openssl", &self.folder, arguments);
    }
}

/// `YYYYMMDDHHMMSSZ`, as OpenSSL and RFC 5280 write it.
fn date(days: i64) -> String {
    in_days(days, "%Y%m%d%H%M%SZ")
}
