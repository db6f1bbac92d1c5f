using System.Security.Cryptography;
using System.Text;
using CsCheck;
using FluentAssertions;
using ProcurementBaseline.Storage;
using ProcurementBaseline.Storage.Sealing;

namespace ProcurementBaseline.Tests.Storage;

[TestClass]
public sealed class SealingTests
{
    private static readonly DocumentKey Place = new("region-x/mri", "answer", "a/PATCH-01");

    [TestMethod]
    public void What_is_sealed_for_a_place_opens_there_and_nowhere_else()
    {
        var key = new CaseKey(RandomNumberGenerator.GetBytes(CaseKey.Length));
        Gen.Byte.Array[0, 2_000].Sample(content => key.Open(Place, key.Seal(Place, content)).SequenceEqual(content));
        var @sealed = key.Seal(Place, "ja"u8);
        foreach (var other in (DocumentKey[])[Place with { Authority = "region-x/ct" }, Place with { Kind = "submission" }, Place with { Id = "b/PATCH-01" }])
            key.Invoking(k => k.Open(other, @sealed)).Should().Throw<CryptographicException>();
        new CaseKey(RandomNumberGenerator.GetBytes(CaseKey.Length)).Invoking(k => k.Open(Place, @sealed)).Should().Throw<CryptographicException>();
    }

    [TestMethod]
    public void A_change_of_any_byte_is_noticed_and_so_is_a_cut()
    {
        var key = new CaseKey(RandomNumberGenerator.GetBytes(CaseKey.Length));
        var @sealed = key.Seal(Place, "et svar"u8);
        for (var i = 0; i < @sealed.Length; i++)
        {
            var changed = @sealed.ToArray();
            changed[i] ^= 1;
            key.Invoking(k => k.Open(Place, changed)).Should().Throw<CryptographicException>($"byte {i}");
            key.Invoking(k => k.Open(Place, @sealed.AsSpan(0, i))).Should().Throw<CryptographicException>($"cut at {i}");
        }
    }

    [TestMethod]
    public void A_yes_and_a_no_are_as_long_as_each_other_and_never_alike_twice()
    {
        var key = new CaseKey(RandomNumberGenerator.GetBytes(CaseKey.Length));
        key.Seal(Place, """{"value":true}"""u8).Length.Should().Be(key.Seal(Place, """{"value":false}"""u8).Length);
        key.Seal(Place, "ja"u8).Should().NotEqual(key.Seal(Place, "ja"u8));
        key.NameOf("DK-CVR-1").Should().Be(key.NameOf("DK-CVR-1")).And.NotBe(key.NameOf("DK-CVR-2")).And.NotContain("CVR");
    }

    [TestMethod]
    public void A_cases_key_is_made_once_found_by_others_and_gone_when_erased()
    {
        var folder = Directory.CreateTempSubdirectory("keys").FullName;
        try
        {
            var (one, other) = (new CaseKeys(folder, Wrap, Wrap), new CaseKeys(folder, Wrap, Wrap));
            one.Find("region-x/mri").Should().BeNull();
            var content = one.Make("region-x/mri").Seal(Place, "ja"u8);
            Parallel.For(0, 20, _ => other.Make("region-x/mri").Open(Place, content).Should().Equal(Encoding.UTF8.GetBytes("ja")));
            other.Find("region-y/mri").Should().BeNull();
            Directory.EnumerateFiles(folder).Should().ContainSingle().Which.Should().NotContain("mri");
            one.Erase("region-x/mri");
            one.Find("region-x/mri").Should().BeNull();
            other.Find("region-x/mri").Should().BeNull("the other instance sees that the file is gone");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [TestMethod]
    public void A_key_that_cannot_be_unwrapped_is_an_unavailable_store_and_not_a_missing_one()
    {
        var folder = Directory.CreateTempSubdirectory("keys").FullName;
        new CaseKeys(folder, Wrap, Wrap).Make("region-x/mri");
        var other = new CaseKeys(folder, Wrap, _ => throw new CryptographicException("Another ring."));
        other.Invoking(k => k.Find("region-x/mri")).Should().Throw<StoreUnavailableException>();
        Directory.Delete(folder, recursive: true);
    }

    private static byte[] Wrap(byte[] key) => [.. key.Select(b => (byte)(b ^ 0x5A))];
}
