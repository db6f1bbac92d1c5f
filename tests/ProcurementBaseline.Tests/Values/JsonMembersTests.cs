using System.Text;
using CsCheck;
using FluentAssertions;
using ProcurementBaseline.Files;

namespace ProcurementBaseline.Tests.Values;

[TestClass]
public sealed class JsonMembersTests
{
    [TestMethod]
    [DataRow("{\n  \"a\": 1,\n  \"b\" : [ 2 ]\n}\n", "b", "{\n  \"a\": 1,\n  \"b\" : 9\n}\n")]
    [DataRow("{ \"a\" :1, \"b\":2 }", "a", "{ \"a\" :9, \"b\":2 }")]
    [DataRow("{\"a\": {\"b\": 1}}", "b", "{\"a\": {\"b\": 1},\n  \"b\": 9}")]
    [DataRow("{}", "b", "{\n  \"b\": 9}")]
    [DataRow("\uFEFF{\"\\u0061\": 1}", "a", "\uFEFF{\"\\u0061\": 9}")]
    public void A_member_is_put_in_and_every_other_byte_stays(string file, string key, string expected) =>
        Text(JsonMembers.Put(Bytes(file), key, "9"u8)).Should().Be(expected);

    [TestMethod]
    [DataRow("{\n  \"a\": 1,\n  \"b\": [2]\n}\n", "a", "{\n  \"b\": [2]\n}\n")]
    [DataRow("{\n  \"a\": 1,\n  \"b\": [2]\n}\n", "b", "{\n  \"a\": 1\n}\n")]
    [DataRow("{ \"a\": {} }", "a", "{ }")]
    [DataRow("{\"a\": 1}", "b", "{\"a\": 1}")]
    public void A_member_is_taken_out_with_its_comma(string file, string key, string expected) =>
        Text(JsonMembers.Without(Bytes(file), key)).Should().Be(expected);

    [TestMethod]
    public void What_is_put_in_is_found_and_what_is_taken_out_is_not_whatever_the_order_of_keys() =>
        Gen.Select(Gen.Int[0, 5].Array[1, 12], Gen.Bool.Array[1, 12]).Sample((keys, puts) =>
        {
            var expected = new SortedDictionary<string, string>(StringComparer.Ordinal);
            ReadOnlyMemory<byte> file = Bytes("{\"x\": [1, {\"k0\": 2}]}");
            for (var i = 0; i < Math.Min(keys.Length, puts.Length); i++)
            {
                var key = $"k{keys[i]}";
                if (puts[i]) expected[key] = $"[{i}]";
                else expected.Remove(key);
                file = puts[i] ? JsonMembers.Put(file, key, Bytes($"[{i}]")) : JsonMembers.Without(file, key);
            }
            JsonFile.Parse("x", file.Span, [])!.Members.Select(m => m.Key).Order(StringComparer.Ordinal).Should().Equal([.. expected.Keys, "x"]);
            foreach (var (key, value) in expected) Text(JsonMembers.Find(file, key)!.Value).Should().Be(value);
        });

    [TestMethod]
    public void A_member_that_is_not_there_is_null_and_not_empty() => JsonMembers.Find(Bytes("{\"a\": 1}"), "b").Should().BeNull();

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string Text(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);
}
