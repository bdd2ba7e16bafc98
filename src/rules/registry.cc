#include "rules/registry.h"

#include <algorithm>
#include <optional>

#include "model/error.h"
#include "rules/key_shape.h"
#include "rules/toml_reader.h"
#include "text/characters.h"
#include "text/dates.h"
#include "text/encoding.h"
#include "text/fold.h"

namespace fenjie::rules {

namespace {

std::string key_of(std::string_view name) { return text::compact(name); }

std::vector<char32_t> characters_of(std::string_view text) {
  std::vector<char32_t> codes;
  for (std::size_t at = 0; at < text.size();) {
    const text::Character character = text::character_at(text, at);
    codes.push_back(character.code);
    at = character.end;
  }
  return codes;
}

/// Length of the longest common subsequence.
std::size_t common(const std::vector<char32_t>& one, const std::vector<char32_t>& other) {
  std::vector<std::size_t> row(other.size() + 1, 0);
  for (const char32_t code : one) {
    std::size_t diagonal = 0;
    for (std::size_t j = 0; j < other.size(); ++j) {
      const std::size_t above = row[j + 1];
      row[j + 1] = code == other[j] ? diagonal + 1 : std::max(above, row[j]);
      diagonal = above;
    }
  }
  return row.back();
}

/// Finds the name most like one; the first of equals wins.
class Nearest {
 public:
  explicit Nearest(std::string_view name) : name_(characters_of(name)) {}

  void offer(const std::string& candidate) {
    const std::vector<char32_t> codes = characters_of(key_of(candidate));
    if (codes.empty() || name_.empty()) return;
    const double likeness = 2.0 * static_cast<double>(common(name_, codes)) / static_cast<double>(name_.size() + codes.size());
    if (likeness < kLeast || likeness <= best_) return;
    best_ = likeness;
    found_ = candidate;
  }
  std::string found() const { return found_; }

 private:
  static constexpr double kLeast = 0.5;  // half of the characters in common
  std::vector<char32_t> name_;
  double best_ = 0;
  std::string found_;
};

}  // namespace

/// Reads and cross-checks one file.
class RegistryReader {
 public:
  RegistryReader(const FileText& file, Registry& registry) : file_(file), reader_(file, "registry/"), registry_(registry) {}

  void read() {
    if (!text::is_utf8(file_.content)) throw Error("registry/encoding", file_.path, "名录不是 UTF-8 编码（可能是 GBK、GB18030），请用编辑器另存为 UTF-8 后再用");
    const toml::table document = reader_.parse();
    reader_.allow_only(document, {"jurisdiction", "unit", "collective", "person"});
    if (!document.get("unit") && !document.get("collective") && !document.get("person"))
      throw Error("registry/empty", file_.path, "名录里没有 [[unit]]、[[collective]]、[[person]]，请核对是不是给错了文件；没有名录就不要加 --registry");
    if (const toml::node* place = document.get("jurisdiction"))
      registry_.jurisdiction_ = key_of(reader_.string(*place, "jurisdiction"));
    each(document, "unit", [&](const toml::table& table) { read_unit(table); });
    each(document, "unit", [&](const toml::table& table) { check_parent(table); });
    each(document, "collective", [&](const toml::table& table) { read_collective(table); });
    each(document, "person", [&](const toml::table& table) { read_person(table); });
  }

 private:
  template <class Visit>
  void each(const toml::table& document, std::string_view key, Visit visit) const {
    if (const toml::node* list = document.get(key))
      for (const toml::node& node : reader_.array(*list, key)) visit(reader_.table(node, key));
  }

  /// A text that must be there and not be empty.
  std::string text(const toml::table& table, std::string_view key) const {
    const toml::node& node = reader_.required(table, key, place_of(table));
    std::string value = reader_.string(node, key);
    if (key_of(value).empty()) reader_.fail(place_of(node), "missing-key", "“" + std::string(key) + "”不能空着");
    return value;
  }
  std::string text_if(const toml::table& table, std::string_view key) const {
    const toml::node* node = table.get(key);
    return node ? reader_.string(*node, key) : std::string();
  }
  std::vector<std::string> texts_if(const toml::table& table, std::string_view key) const {
    std::vector<std::string> values;
    if (const toml::node* list = table.get(key))
      for (const toml::node& node : reader_.array(*list, key)) values.push_back(reader_.string(node, key));
    return values;
  }

  std::string new_id(const toml::table& table, std::unordered_map<std::string, std::size_t>& ids, std::size_t index) {
    std::string id = text(table, "id");
    if (!ids.emplace(id, index).second)
      reader_.fail(place_of(*table.get("id")), "repeated", "编号“" + id + "”重复，请改成另一个");
    return id;
  }

  /// One name means one unit: which of two would be a guess.
  void add_name(const toml::table& table, const std::string& name, std::size_t index,
                std::unordered_map<std::string, std::size_t>& names) const {
    const auto [known, is_new] = names.emplace(key_of(name), index);
    if (!is_new && known->second != index)
      reader_.fail(place_of(table), "repeated", "名称“" + name + "”已是另一条的名称或简称，请删去一处");
  }

  /// A name is a unit's or a collective's, not both.
  void add_group_name(const toml::table& table, const std::string& name, std::size_t index) const {
    if (registry_.unit_of_.contains(key_of(name)))
      reader_.fail(place_of(table), "repeated", "“" + name + "”已是一个 [[unit]] 的名称或简称，不能又是集体，请删去一处");
    add_name(table, name, index, registry_.collective_of_);
  }

  void read_unit(const toml::table& table) {
    reader_.allow_only(table, {"id", "name", "short", "kind", "parent", "code"});
    const std::size_t index = registry_.units_.size();
    RegisteredUnit unit;
    unit.id = new_id(table, unit_ids_, index);
    unit.name = text(table, "name");
    unit.short_names = texts_if(table, "short");
    unit.kind = text_if(table, "kind");
    unit.parent = text_if(table, "parent");
    unit.code = text_if(table, "code");
    add_name(table, unit.name, index, registry_.unit_of_);
    for (const std::string& name : unit.short_names) add_name(table, name, index, registry_.unit_of_);
    registry_.units_.push_back(std::move(unit));
  }

  std::size_t unit_with(const toml::node& node, const std::string& id) const {
    const auto found = unit_ids_.find(id);
    if (found == unit_ids_.end())
      reader_.fail(place_of(node), "unknown-unit", "没有编号为“" + id + "”的单位，请改正或补上该单位");
    return found->second;
  }

  void check_parent(const toml::table& table) const {
    const toml::node* node = table.get("parent");
    if (!node) return;
    const std::string id = text(table, "id");
    std::size_t above = unit_with(*node, reader_.string(*node, "parent"));
    for (std::size_t steps = 0; registry_.units_[above].id != id; ++steps) {
      const std::string& next = registry_.units_[above].parent;
      if (next.empty()) return;
      const auto found = unit_ids_.find(next);
      if (found == unit_ids_.end() || steps > registry_.units_.size()) return;  // said where it stands
      above = found->second;
    }
    reader_.fail(place_of(*node), "repeated", "上级单位绕了一圈又回到“" + id + "”，请改正");
  }

  void read_collective(const toml::table& table) {
    reader_.allow_only(table, {"name", "short", "members", "kind"});
    const std::size_t index = registry_.collectives_.size();
    RegisteredCollective collective{text(table, "name"), texts_if(table, "short"), {}};
    const std::string kind = text_if(table, "kind");
    for (std::size_t i = 0; !kind.empty() && i < registry_.units_.size(); ++i)
      if (registry_.units_[i].kind == kind) collective.members.push_back(i);
    if (const toml::node* list = table.get("members"))
      for (const toml::node& node : reader_.array(*list, "members"))
        collective.members.push_back(unit_with(node, reader_.string(node, "members")));
    add_group_name(table, collective.name, index);
    for (const std::string& name : collective.short_names) add_group_name(table, name, index);
    registry_.collectives_.push_back(std::move(collective));
  }

  /// A day as text (2024-03-01) or as a TOML date.
  std::string day(const toml::table& table, std::string_view key) const {
    const toml::node* node = table.get(key);
    if (!node) return {};
    std::optional<text::Date> date;
    if (const auto* value = node->as_date())
      date = text::Date{value->get().year, value->get().month, value->get().day};
    else
      date = text::parse_date(reader_.string(*node, key));
    if (!date || !text::is_valid(*date))
      reader_.fail(place_of(*node), "date", "“" + std::string(key) + "”应当是一天，例如 2024-03-01");
    return text::iso(*date);
  }

  Post read_post(const toml::table& table) const {
    reader_.allow_only(table, {"title", "unit", "from", "to"});
    Post post{text_if(table, "title"), text_if(table, "unit"), day(table, "from"), day(table, "to")};
    if (!post.unit.empty()) unit_with(*table.get("unit"), post.unit);
    if (!post.from.empty() && !post.to.empty() && post.to < post.from)
      reader_.fail(place_of(*table.get("to")), "date", "“to”早于“from”，请核对");
    return post;
  }

  void read_person(const toml::table& table) {
    reader_.allow_only(table, {"id", "name", "short", "posts"});
    const std::size_t index = registry_.persons_.size();
    RegisteredPerson person;
    person.id = new_id(table, person_ids_, index);
    person.name = text(table, "name");
    person.short_names = texts_if(table, "short");
    each(table, "posts", [&](const toml::table& post) { person.posts.push_back(read_post(post)); });
    registry_.persons_of_[key_of(person.name)].push_back(index);
    for (const std::string& name : person.short_names) registry_.persons_of_[key_of(name)].push_back(index);
    registry_.persons_.push_back(std::move(person));
  }

  const FileText& file_;
  TomlReader reader_;
  Registry& registry_;
  std::unordered_map<std::string, std::size_t> unit_ids_, person_ids_;
};

Registry::Registry(const FileText& file) { RegistryReader(file, *this).read(); }

const RegisteredUnit* Registry::unit(std::string_view name) const {
  const std::string key = key_of(name);
  // 临江市 stands before 财政局, and for the level in 市财政局.
  const std::string level = jurisdiction_.substr(last_characters(jurisdiction_, 1));
  const bool begins_with_level = !level.empty() && key.starts_with(level);
  for (const std::string& form : {key, jurisdiction_ + key, jurisdiction_ + key.substr(begins_with_level ? level.size() : 0)})
    if (const auto found = unit_of_.find(form); found != unit_of_.end()) return &units_[found->second];
  return nullptr;
}

const RegisteredCollective* Registry::collective(std::string_view name) const {
  const auto found = collective_of_.find(key_of(name));
  return found == collective_of_.end() ? nullptr : &collectives_[found->second];
}

std::vector<const RegisteredPerson*> Registry::persons(std::string_view name) const {
  std::vector<const RegisteredPerson*> result;
  if (const auto found = persons_of_.find(key_of(name)); found != persons_of_.end())
    for (const std::size_t index : found->second) result.push_back(&persons_[index]);
  return result;
}

std::string Registry::nearest_unit(std::string_view name) const {
  Nearest nearest(key_of(name));
  for (const RegisteredUnit& unit : units_) {
    nearest.offer(unit.name);
    for (const std::string& short_name : unit.short_names) nearest.offer(short_name);
  }
  return nearest.found();
}

std::string Registry::nearest_person(std::string_view name) const {
  Nearest nearest(key_of(name));
  for (const RegisteredPerson& person : persons_) nearest.offer(person.name);
  return nearest.found();
}

}  // namespace fenjie::rules
