using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ProcurementBaseline.Storage.Sealing;

/// <summary>The key of one case: seals what tenderers write, so that whoever holds only the database reads nothing.</summary>
/// <remarks>
/// AES-256-GCM with a random nonce. The place a content is stored at is bound to it, so that one tenderer's answer cannot be put in another's place. Contents
/// are padded to multiples of 256 bytes: a yes and a no are as long as each other.
/// </remarks>
public sealed class CaseKey
{
    /// <summary>The length of a key, in bytes.</summary>
    public const int Length = 32;

    private const byte Shape = 1;
    private const int Padding = 256, NonceLength = 12, TagLength = 16, NameLength = 16;

    private readonly byte[] _contents;
    private readonly byte[] _names;

    /// <param name="key">32 random bytes.</param>
    /// <exception cref="ArgumentException">The key is not of that length.</exception>
    public CaseKey(ReadOnlySpan<byte> key)
    {
        if (key.Length != Length) throw new ArgumentException($"A case's key has {Length} bytes.", nameof(key));
        _contents = HKDF.Expand(HashAlgorithmName.SHA256, key.ToArray(), Length, "contents"u8.ToArray());
        _names = HKDF.Expand(HashAlgorithmName.SHA256, key.ToArray(), Length, "names"u8.ToArray());
    }

    /// <summary>An opaque name of somebody, the same each time, in lower-case hexadecimal: 32 characters.</summary>
    public string NameOf(string subject) => Convert.ToHexStringLower(HMACSHA256.HashData(_names, Encoding.UTF8.GetBytes(subject)).AsSpan(0, NameLength));

    /// <summary>Seals a content for one place.</summary>
    public byte[] Seal(DocumentKey place, ReadOnlySpan<byte> content)
    {
        var length = checked((content.Length + sizeof(int) + Padding - 1) / Padding * Padding);
        var padded = new byte[length];
        BinaryPrimitives.WriteInt32BigEndian(padded, content.Length);
        content.CopyTo(padded.AsSpan(sizeof(int)));
        var @sealed = new byte[1 + NonceLength + TagLength + length];
        @sealed[0] = Shape;
        var nonce = @sealed.AsSpan(1, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(_contents, TagLength);
        cipher.Encrypt(nonce, padded, @sealed.AsSpan(1 + NonceLength + TagLength), @sealed.AsSpan(1 + NonceLength, TagLength), Bound(place));
        CryptographicOperations.ZeroMemory(padded);
        return @sealed;
    }

    /// <summary>Opens what was sealed for that place.</summary>
    /// <exception cref="CryptographicException">It was sealed by another key, for another place, or was changed since.</exception>
    public byte[] Open(DocumentKey place, ReadOnlySpan<byte> @sealed)
    {
        if (@sealed.Length < 1 + NonceLength + TagLength + Padding || @sealed[0] != Shape) throw new CryptographicException("This is no sealed content.");
        var padded = new byte[@sealed.Length - 1 - NonceLength - TagLength];
        using var cipher = new AesGcm(_contents, TagLength);
        cipher.Decrypt(@sealed.Slice(1, NonceLength), @sealed[(1 + NonceLength + TagLength)..], @sealed.Slice(1 + NonceLength, TagLength), padded, Bound(place));
        var length = BinaryPrimitives.ReadInt32BigEndian(padded);
        return length >= 0 && length <= padded.Length - sizeof(int) ? padded[sizeof(int)..(sizeof(int) + length)] : throw new CryptographicException("This is no sealed content.");
    }

    private static byte[] Bound(DocumentKey place) => Encoding.UTF8.GetBytes($"{place.Authority}\n{place.Kind}\n{place.Id}");
}
