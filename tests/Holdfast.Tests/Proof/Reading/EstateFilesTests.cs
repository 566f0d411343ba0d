using Holdfast.Estate.Reading;
using Holdfast.Proof.Reading;
using Holdfast.Testing.Estates;
using Xunit;

namespace Holdfast.Tests.Proof.Reading;

public sealed class EstateFilesInMemoryTests : EstateFilesContract
{
    protected override IEstateFiles Holding(params (string Path, byte[] Bytes)[] files) =>
        files.Aggregate(new EstateFilesInMemory(), (memory, file) => memory.With(file.Path, file.Bytes));
}

public sealed class EstateFilesOnDiskTests : EstateFilesContract, IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("holdfast-estate-files-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void A_device_without_an_end_is_too_large() =>
        Assert.IsType<FileOutcome.TooLarge>(new EstateFilesOnDisk(folder.FullName).Read("/dev/zero", limitBytes: 1000));

    [Fact]
    public void A_name_too_long_for_the_disk_is_no_exception() =>
        Assert.IsNotType<FileOutcome.Content>(Holding().Read(new string('a', 5000), limitBytes: 1000));

    [Fact]
    public void Matches_at_the_root_of_the_disk_have_one_slash() =>
        Assert.All(new EstateFilesOnDisk(folder.FullName).Match("/", "*"), path => Assert.False(path.StartsWith("//", StringComparison.Ordinal)));

    [Fact]
    public void Matches_are_files_never_folders()
    {
        folder.CreateSubdirectory("t/old.yaml");
        Assert.Empty(Holding().Match("t", "*.yaml"));
    }

    protected override IEstateFiles Holding(params (string Path, byte[] Bytes)[] files)
    {
        foreach (var (path, bytes) in files)
        {
            var file = new FileInfo(Path.Combine(folder.FullName, path));
            file.Directory!.Create();
            File.WriteAllBytes(file.FullName, bytes);
        }

        return new EstateFilesOnDisk(folder.FullName);
    }
}
