#include "names/learned_persons.h"

#include <algorithm>
#include <utility>

#include "model/sha256.h"
#include "names/add_new.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/shortened.h"

namespace fenjie::names {

namespace {

constexpr std::size_t kIdDigits = 10;

/// Parts of 张副市长; surname first.
std::pair<std::string, std::string> surname_and_post(const std::string& key) {
  const std::size_t end = text::character_at(key, 0).end;
  return {key.substr(0, end), key.substr(end)};
}

}  // namespace

std::string toml_text(const std::string& text) {
  std::string result = "\"";
  for (const char byte : text) {
    if (byte == '"' || byte == '\\') result += '\\';
    result += static_cast<unsigned char>(byte) < 0x20 ? ' ' : byte;
  }
  return result + '"';
}

std::string toml_list(const std::vector<std::string>& texts) {
  std::string result;
  for (const std::string& text : texts) result += (result.empty() ? "" : ", ") + toml_text(text);
  return "[" + result + "]";
}

std::string learned_id(const char* kind, const std::string& name) { return std::string(kind) + "-" + sha256_hex(text::compact(name)).substr(0, kIdDigits); }

void LearnedPersons::add(const std::string& name, const std::vector<Post>& posts, const Extraction& extraction, const Field& place) {
  const auto [known, is_new] = name_of_.emplace(text::compact(name), names_.size());
  if (is_new) names_.push_back({name, {}});
  std::vector<Sighting>& sightings = names_[known->second].sightings;
  auto same = std::find_if(sightings.begin(), sightings.end(), [&](const Sighting& one) { return one.posts == posts; });
  if (same == sightings.end()) same = sightings.insert(same, {posts, {}});
  same->seen.add(extraction, place);
}

/// 市财政局 of 市财政局局长; empty for 副市长.
std::string LearnedPersons::unit_of(const Post& post, const UnitName& unit_name) const {
  if (post.unit != kNoUnit) return text::compact(unit_name(post.unit));
  const std::string title = text::compact(post.title);
  const auto match = titles_.full(title);
  const auto unit = match ? match->field("unit") : std::nullopt;
  return unit ? title.substr(unit->begin, unit->size()) : std::string();
}

/// Posts of different units are of two persons, where none of one is of the other's unit; where no unit is told they may be one's.
bool LearnedPersons::agree(const std::vector<Post>& one, const std::vector<Post>& other, const UnitName& unit_name) const {
  return one.empty() || other.empty() || std::any_of(one.begin(), one.end(), [&](const Post& post) {
           return std::any_of(other.begin(), other.end(), [&](const Post& its) {
             const std::string unit = unit_of(post, unit_name), its_unit = unit_of(its, unit_name);
             return unit.empty() || its_unit.empty() || text::are_one_name(unit, its_unit);
           });
         });
}

std::vector<LearnedPersons::Person> LearnedPersons::persons(const UnitName& unit_name) const {
  std::vector<Person> all;
  for (const Name& name : names_) {
    std::vector<Person> own;
    const auto take = [&](const Sighting& sighting) {
      std::vector<Person> apart;
      Person whole{name.name, {}, {}};
      for (Person& person : own) {
        if (!agree(person.posts, sighting.posts, unit_name)) {
          apart.push_back(std::move(person));
          continue;
        }
        for (const Post& post : person.posts) add_new(whole.posts, post);
        whole.seen.add(person.seen);
      }
      for (const Post& post : sighting.posts) add_new(whole.posts, post);
      whole.seen.add(sighting.seen);
      apart.push_back(std::move(whole));
      own = std::move(apart);
    };
    for (const Sighting& sighting : name.sightings)
      if (!sighting.posts.empty()) take(sighting);
    if (own.empty()) own.push_back({name.name, {}, {}});
    for (const Sighting& sighting : name.sightings)
      if (sighting.posts.empty()) own.front().seen.add(sighting.seen);  // whose it is, nothing tells
    for (Person& person : own) {
      person.namesakes = own.size();
      all.push_back(std::move(person));
    }
  }
  return all;
}

/// 张副市长 is the only 副市长 whose name begins so; else what to write is said.
std::string LearnedPersons::take_nameless(std::vector<Person>& persons) const {
  std::string said;
  std::vector<Person> named, nameless;
  for (Person& person : persons) (lexicon_.is_surname_with_post(text::compact(person.name)) ? nameless : named).push_back(std::move(person));
  for (const Person& one : nameless) {
    const auto [surname, post] = surname_and_post(text::compact(one.name));
    std::vector<Person*> meant;
    for (Person& person : named)
      if (text::compact(person.name).starts_with(surname) &&
          std::any_of(person.posts.begin(), person.posts.end(), [&, &post = post](const Post& its) { return text::compact(its.title).ends_with(post); }))
        meant.push_back(&person);
    if (meant.size() == 1) {
      meant.front()->short_names.push_back(one.name);
      meant.front()->remarks.push_back("# “" + one.name + "”当作这一位（同姓、同职务的没有别人），请核对\n" + one.seen.comment());
      continue;
    }
    std::string names;
    for (const Person* person : meant) names += (names.empty() ? "" : "、") + person->name;
    said += one.seen.comment() + "# “" + one.name + "”没有写名字，" + (names.empty() ? "看不出是谁" : "可能是" + names) +
            "：上面有这个人的，在他那一条里加上 short 一行；\n# 没有的，补全姓名，去掉下面各行行首的“# ”。\n# [[person]]\n# id = " + toml_text(learned_id("p", one.name)) +
            "\n# name = " + toml_text(surname + "××") + "\n# short = " + toml_list({one.name}) + "\n\n";
  }
  persons = std::move(named);
  return said;
}

std::string LearnedPersons::entry(const Person& person, const UnitName& unit_name) const {
  std::string text = person.seen.comment();
  for (const std::string& remark : person.remarks) text += remark;
  std::string id = learned_id("p", person.name);
  if (person.namesakes > 1) {
    text += "# 单位不同的“" + person.name + "”有 " + std::to_string(person.namesakes) + " 位，当作同名的人分开列；是同一个人的，请合成一条，posts 写在一起\n";
    const auto told = std::find_if(person.posts.begin(), person.posts.end(), [&](const Post& post) { return !unit_of(post, unit_name).empty(); });
    if (told != person.posts.end()) id = learned_id("p", person.name + " " + unit_of(*told, unit_name));
  }
  text += "[[person]]\nid = " + toml_text(id) + "\nname = " + toml_text(person.name) + "\n";
  if (!person.short_names.empty()) text += "short = " + toml_list(person.short_names) + "\n";
  if (person.posts.empty()) return text + "\n";
  text += "posts = [\n";
  for (const Post& post : person.posts) {
    const std::string unit = post.unit == kNoUnit ? std::string() : unit_name(post.unit);
    text += "  {";
    if (!post.title.empty()) text += " title = " + toml_text(post.title);
    if (!unit.empty()) text += std::string(post.title.empty() ? "" : ",") + " unit = " + toml_text(learned_id("u", unit));
    text += unit.empty() ? " },\n" : " },  # " + unit + "\n";
  }
  return text + "]\n\n";
}

std::string LearnedPersons::toml(const UnitName& unit_name) const {
  std::vector<Person> all = persons(unit_name);
  const std::string nameless = take_nameless(all);
  std::string text;
  for (const Person& person : all) text += entry(person, unit_name);
  return text + nameless;
}

}  // namespace fenjie::names
