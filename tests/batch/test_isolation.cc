// What a reading process may do, and what becomes of one that dies. The readers here are the hostile documents.
#include <fcntl.h>
#include <netinet/in.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <functional>
#include <thread>
#include <vector>

#include "batch/sandbox.h"
#include "batch/zygote.h"
#include "support/catch.h"

using namespace fenjie;
using namespace fenjie::batch;

namespace {

using Act = std::function<std::string(std::string_view)>;

/// A reader that acts and answers with what the act returns.
MakeReader acting(const Act& act) {
  return [act] {
    Reader reader;
    reader.rules_digest = "rules";
    reader.get_ready = [](std::string_view) {};
    reader.read = [act](std::string_view bytes, const Request& request) {
      Answer answer;
      answer.results.push_back({request.stem + ".json", act(bytes)});
      return answer;
    };
    return reader;
  };
}

Descriptor memory_with(std::string_view bytes) {
  Descriptor file = memory_file("input");
  write_whole(file.get(), bytes);
  lseek(file.get(), 0, SEEK_SET);
  return file;
}

Limits small() {
  Limits limits;
  limits.memory_mb = 256;
  limits.cpu_seconds = 1;
  limits.wall_seconds = 300;
  limits.output_mb = 1;
  return limits;
}

Outcome alone(const Act& act, const Limits& limits = small()) {
  Request request;
  request.name = "a.txt";
  request.stem = "a";
  return read_alone(acting(act), request, memory_with("bytes"), limits);
}

/// The same through a zygote.
Outcome in_pile(const Act& act, const Limits& limits = small()) {
  Zygote zygote(acting(act), {limits, 1});
  Request request;
  request.stem = "a";
  zygote.submit(7, request, memory_with("bytes"));
  for (;;)
    if (auto finished = zygote.wait()) return std::move(finished->outcome);
}

std::string said_by(const Outcome& outcome) {
  return outcome.error ? outcome.error->code() : outcome.answer->results.at(0).content;
}

std::string spin(std::string_view) {
  for (volatile unsigned turns = 0;;) turns = turns + 1;  // not yield(): a busy machine would give it no processor time
}

std::string refused(bool is_refused) { return is_refused ? "refused" : "allowed"; }

}  // namespace

TEST_CASE("a document's answer comes back whole") {
  const std::string large(300000, 'x');
  CHECK(said_by(alone([&](std::string_view bytes) { return std::string(bytes) + large; })) == "bytes" + large);
  CHECK(said_by(in_pile([&](std::string_view bytes) { return std::string(bytes) + large; })) == "bytes" + large);
}

TEST_CASE("an error of the document comes back as it is") {
  const auto fail = [](std::string_view) -> std::string { throw Error("read/damaged", "f", "坏了", 7); };
  for (const Outcome& outcome : {alone(fail), in_pile(fail)}) {
    REQUIRE(outcome.error);
    CHECK(outcome.error->code() == "read/damaged");
    CHECK(outcome.error->file() == "f");
    CHECK(outcome.error->line() == 7);
    CHECK(std::string(outcome.error->what()) == "坏了");
  }
}

TEST_CASE("a document that kills its process is an error with its kind") {
  const std::vector<std::pair<Act, std::string>> deaths{
      {[](std::string_view) -> std::string { std::abort(); }, "batch/crash"},
      {[](std::string_view) -> std::string {
         signal(SIGSEGV, SIG_DFL);
         raise(SIGSEGV);
         return {};
       },
       "batch/crash"},
      {[](std::string_view) -> std::string { std::_Exit(1); }, "batch/crash"},
      {[](std::string_view) -> std::string { std::_Exit(0); }, "batch/bad-answer"},
      {[](std::string_view) -> std::string {
         std::fputs("Out of memory\n", stderr);  // Poppler's way
         std::abort();
       },
       "batch/memory"},
      {spin, "batch/cpu-time"},
      {[](std::string_view) { return std::string(2 << 20, 'x'); }, "batch/output-size"},
      {[](std::string_view) -> std::string { throw 7; }, "batch/crash"},
      {[](std::string_view) -> std::string { throw std::runtime_error("x"); }, "batch/internal"},
  };
  for (const auto& [act, code] : deaths) {
    CHECK(said_by(alone(act)) == code);
    CHECK(said_by(in_pile(act)) == code);
  }
}

TEST_CASE("a document that never ends is an error with its kind") {
  const auto sleep = [](std::string_view) -> std::string {
    for (;;) std::this_thread::sleep_for(std::chrono::seconds(1));
  };
  Limits limits = small();
  limits.wall_seconds = 1;
  CHECK(said_by(alone(sleep, limits)) == "batch/wall-time");
  CHECK(said_by(in_pile(sleep, limits)) == "batch/wall-time");
}

#if !defined(__SANITIZE_ADDRESS__)
TEST_CASE("memory that does not end is an error with its kind") {
  const auto take = [](std::string_view) -> std::string {
    std::vector<std::string> all;
    for (;;) all.emplace_back(1 << 20, 'x');
  };
  CHECK(said_by(alone(take)) == "batch/memory");
  CHECK(said_by(in_pile(take)) == "batch/memory");
}
#endif

TEST_CASE("a reading process can reach nothing", "[sandbox]") {
  if (!kernel_has_filter()) return;
  const auto folder = std::filesystem::temp_directory_path().string();
  const std::string outside = folder + "/fenjie-sandbox-" + std::to_string(getpid());
  std::ofstream(outside) << "kept";
  const std::vector<std::pair<const char*, std::function<bool()>>> deeds{
      {"network", [] { return socket(AF_INET, SOCK_STREAM, 0) >= 0; }},
      {"local socket", [] { return socket(AF_UNIX, SOCK_STREAM, 0) >= 0; }},
      {"process", [] { return fork() >= 0; }},
      {"program", [] { return execl("/bin/true", "true", nullptr) == 0; }},
      {"kill", [] { return kill(getppid(), 0) == 0; }},
      {"folder", [&] { return mkdir((outside + "-folder").c_str(), 0700) == 0; }},
      {"rename", [&] { return rename(outside.c_str(), (outside + "-x").c_str()) == 0; }},
      {"rights", [&] { return chmod(outside.c_str(), 0777) == 0; }},
      {"truncate", [&] { return truncate(outside.c_str(), 0) == 0; }},
      {"limits",
       [] {
         const rlimit more{1000, 1000};
         return setrlimit(RLIMIT_NOFILE, &more) == 0;
       }},
      {"code",
       [] { return mmap(nullptr, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED; }},
  };
  for (const auto& [name, deed] : deeds) {
    INFO(name);
    CHECK(said_by(alone([&deed = deed](std::string_view) { return refused(!deed()); })) == "refused");
  }
  // Opening for writing gives a file in memory, and unlinking takes nothing away.
  CHECK(said_by(alone([&](std::string_view) {
          std::ofstream(outside) << "changed";
          std::ofstream(outside + "-new") << "new";
          unlink(outside.c_str());
          return std::string("done");
        })) == "done");
  std::string content;
  std::getline(std::ifstream(outside) >> std::ws, content);
  CHECK(content == "kept");
  CHECK_FALSE(std::filesystem::exists(outside + "-new"));
  CHECK_FALSE(std::filesystem::exists(outside + "-folder"));
  std::filesystem::remove(outside);
}

TEST_CASE("a reading process can read files, start threads and write scratch files") {
  CHECK(said_by(alone([](std::string_view) {
          std::string word;
          std::ifstream("/proc/self/status") >> word;
          std::thread([&] { word += "!"; }).join();
          std::FILE* scratch = std::tmpfile();
          std::fputs(word.c_str(), scratch);
          std::rewind(scratch);
          char back[32] = {};
          return std::string(std::fgets(back, sizeof back, scratch));
        })) == "Name:!");
}

TEST_CASE("one that dies takes no other with it") {
  Zygote zygote(acting([](std::string_view bytes) -> std::string {
                  if (bytes == "3") std::abort();
                  return std::string(bytes);
                }),
                {small(), 2});
  for (std::uint64_t i = 0; i < 8; ++i) zygote.submit(i, {"n", "s", "", ""}, memory_with(std::to_string(i)));
  std::vector<std::string> said(8);
  while (zygote.under_way() > 0)
    if (auto finished = zygote.wait()) said[finished->number] = said_by(finished->outcome);
  CHECK(said == std::vector<std::string>{"0", "1", "2", "batch/crash", "4", "5", "6", "7"});
}

TEST_CASE("a request that is too long for a packet is refused, and the next one read") {
  Zygote zygote(acting([](std::string_view bytes) { return std::string(bytes); }), {small(), 1});
  CHECK_THROWS_AS(zygote.submit(1, {"n", "s", std::string(140000, 'x'), ""}, memory_with("1")), Error);
  zygote.submit(2, {"n", "s", std::string(100000, 'x'), ""}, memory_with("2"));
  for (;;) {
    const auto finished = zygote.wait();
    if (!finished) continue;
    CHECK(said_by(finished->outcome) == "2");
    break;
  }
}

TEST_CASE("more documents than a socket holds, handed over at once, are all read") {
  Zygote zygote(acting([](std::string_view bytes) { return std::string(bytes); }), {small(), 700});
  for (std::uint64_t i = 0; i < 700; ++i) zygote.submit(i, {"n", "s", "", ""}, memory_with("x"));
  std::size_t read = 0;
  while (zygote.under_way() > 0)
    if (const auto finished = zygote.wait()) read += said_by(finished->outcome) == "x";
  CHECK(read == 700);
}

TEST_CASE("rules that cannot be used are said before any document") {
  const MakeReader broken = []() -> Reader { throw Error("rules/syntax", "x.toml", "坏", 3); };
  CHECK_THROWS_AS(Zygote(broken, {}), Error);
  CHECK_THROWS_AS(read_alone(broken, {}, memory_with(""), {}), Error);
}

std::string packed(const Answer& answer) {
  std::string whole;
  pack(answer, [&](std::string_view piece) { whole += piece; });
  return whole;
}

TEST_CASE("an answer with another's name is refused") {
  Answer answer;
  for (const char* name : {"b.json", "a/../../x", "a.json"}) {
    answer.results = {{name, "x"}};
    if (std::string(name) == "a.json")
      CHECK(unpack(packed(answer), "a").results.size() == 1);
    else
      CHECK_THROWS_AS(unpack(packed(answer), "a"), Error);
  }
  const std::string whole = packed(answer);
  for (std::size_t cut = 0; cut < whole.size(); ++cut) CHECK_THROWS_AS(unpack(whole.substr(0, cut), "a"), Error);
}
