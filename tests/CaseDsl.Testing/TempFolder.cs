using System.Text;

namespace CaseDsl.Testing;

/// <summary>A folder on the real disk, gone with everything in it when the test is over.</summary>
public sealed class TempFolder : IDisposable
{
    public TempFolder()
    {
        Path = Directory.CreateTempSubdirectory("casedsl-").FullName;
    }

    public string Path { get; }

    /// <summary>The full path of something in it.</summary>
    public string At(string relative) => System.IO.Path.Combine(Path, relative);

    /// <summary>Writes a text as UTF-8 without a mark, making the folders it needs; gives its full path.</summary>
    public string Write(string relative, string text) => Write(relative, new UTF8Encoding(false).GetBytes(text));

    public string Write(string relative, byte[] bytes)
    {
        var full = At(relative);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full) ?? Path);
        File.WriteAllBytes(full, bytes);
        return full;
    }

    public string Read(string relative) => File.ReadAllText(At(relative));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
