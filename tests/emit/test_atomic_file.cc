#include <filesystem>
#include <fstream>
#include <set>

#include "emit/atomic_file.h"
#include "model/error.h"
#include "support/catch.h"

using fenjie::emit::AtomicFiles;
namespace fs = std::filesystem;

namespace {

/// A folder that is removed at the end.
class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / "fenjie-atomic-test-XXXXXX") {
    std::string name = path_.string();
    path_ = mkdtemp(name.data());
  }
  ~Folder() { fs::remove_all(path_); }

  std::string file(const std::string& name) const { return (path_ / name).string(); }
  std::set<std::string> names() const {
    std::set<std::string> result;
    for (const auto& entry : fs::directory_iterator(path_)) result.insert(entry.path().filename().string());
    return result;
  }

 private:
  fs::path path_;
};

std::string content_of(const std::string& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

using Names = std::set<std::string>;

}  // namespace

TEST_CASE("files get their names together, and replace whole files") {
  const Folder folder;
  std::ofstream(folder.file("a")) << "old and longer";
  AtomicFiles files;
  files.add(folder.file("a"), "new");
  files.add(folder.file("b"), "");
  CHECK(content_of(folder.file("a")) == "old and longer");
  files.commit();
  CHECK(folder.names() == Names{"a", "b"});
  CHECK(content_of(folder.file("a")) == "new");
}

TEST_CASE("what is not committed leaves nothing behind") {
  const Folder folder;
  {
    AtomicFiles files;
    files.add(folder.file("a"), "half");
    CHECK(folder.names().count("a") == 0);
    CHECK_THROWS_AS(files.add(folder.file("no/such/folder"), ""), fenjie::Error);
  }
  CHECK(folder.names() == Names{});
}

TEST_CASE("a name that cannot be taken is an error, and the temporary file goes") {
  const Folder folder;
  fs::create_directory(folder.file("taken"));
  {
    AtomicFiles files;
    files.add(folder.file("taken"), "x");
    CHECK_THROWS_AS(files.commit(), fenjie::Error);
  }
  CHECK(folder.names() == Names{"taken"});
}
